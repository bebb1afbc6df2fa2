import type { AuditDetail } from '@novacrm/contracts';
import { readCheckpoint, readConsistency, readProof } from '@novacrm/sdk';
import { ref, shallowRef } from 'vue';
import { useApi } from '../api/api.ts';
import { checkProof, type ProofReport } from './checkProof.ts';
import { keepPin, readPin } from './ledgerPin.ts';

/** Fetches what there is to know about an entry and verifies it here. */
export function useProofCheck(entry: () => AuditDetail) {
  const api = useApi();
  const report = shallowRef<ProofReport | null>(null);
  const error = shallowRef<unknown>(null);
  const busy = ref(false);

  async function check(trustNewKey = false): Promise<void> {
    busy.value = true;
    error.value = null;
    try {
      const known = readPin();
      const [proof, newest] = await Promise.all([
        api.request(readProof({ id: entry().id })),
        api.request(readCheckpoint({})),
      ]);
      report.value = await checkProof({
        proof,
        newest,
        shown: entry(),
        pin: known && trustNewKey ? { ...known, keys: newest.keys } : known,
        now: new Date().toISOString(),
        readConsistency: async (first, second) => (await api.request(readConsistency({ first, second }))).hashes,
      });
      if (report.value.pin) keepPin(report.value.pin);
    } catch (reason) {
      error.value = reason;
      report.value = null;
    } finally {
      busy.value = false;
    }
  }

  return { report, error, busy, check };
}
