import { Exchange, type Region } from '@novacrm/contracts';
import { GatewayInvalidRequest, GatewaySystemRefusal, GatewayUnavailable } from './errors.ts';
import type { OpenRecord } from './metering.ts';
import type { AiSystem, Logger, Systems } from './ports.ts';

/** Regulation (EU) 2024/1689 and (EU) 2016/679: what the refusal of a system rests on. */
const REFERENCES = {
  SYSTEM_UNREGISTERED: ['AI Act Art. 26(1)', 'RGPD Art. 30(1)'],
  SYSTEM_PROHIBITED: ['AI Act Art. 5(1)'],
  SYSTEM_NOT_IN_USE: ['AI Act Art. 26(5)', 'RGPD Art. 30(1)'],
} as const;

/**
 * The registered system a call is made for, told to its record. Throws GatewaySystemRefusal for one that may not be used,
 * GatewayInvalidRequest for a key that is none, GatewayUnavailable when the register cannot be read.
 */
export async function findSystem(
  { systems, logger }: { systems: Systems; logger: Logger },
  key: string,
  record: Pick<OpenRecord, 'madeFor'>,
): Promise<AiSystem> {
  if (!Exchange.shape.purpose.safeParse(key).success) {
    throw new GatewayInvalidRequest('INVALID_PURPOSE', 'metadata.purpose');
  }
  let system: AiSystem | undefined;
  try {
    system = await systems.find(key);
  } catch (error) {
    logger.error({ reason: error instanceof Error ? error.name : typeof error }, 'register of AI systems not readable');
    throw new GatewayUnavailable('GATE_UNAVAILABLE');
  }
  if (!system) throw refuse('SYSTEM_UNREGISTERED');
  record.madeFor(key);
  if (system.riskClass === 'prohibited') throw refuse('SYSTEM_PROHIBITED');
  if (system.status !== 'active') throw refuse('SYSTEM_NOT_IN_USE');
  return system;
}

function refuse(code: keyof typeof REFERENCES): GatewaySystemRefusal {
  return new GatewaySystemRefusal(code, REFERENCES[code]);
}

/** Where texts of a call may go; undefined: wherever the rules allow. */
export function regionsFor(
  { allowedRegions }: AiSystem,
  { localOnly }: { localOnly: boolean },
): readonly Region[] | undefined {
  if (!localOnly) return allowedRegions ?? undefined;
  return (allowedRegions ?? (['local'] as const)).filter((region) => region === 'local');
}
