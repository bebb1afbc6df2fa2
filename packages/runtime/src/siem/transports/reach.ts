import { lookup, type LookupAddress, type LookupOptions } from 'node:dns';
import { BlockList, isIP } from 'node:net';
import { DeliveryError } from '../error.ts';

/** Networks that a destination may lead into only when the operator names its host: our own machine, private and special ones. */
const INSIDE = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  INSIDE.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  INSIDE.addSubnet(network, bits, 'ipv6');

type Answer = (error: Error | null, address: string | LookupAddress[], family?: number) => void;
type Lookup = (hostname: string, options: LookupOptions, answer: Answer) => void;

/**
 * Which addresses may be connected to. Every address that a name stands for is looked at in the moment of connecting, so a
 * name that changes its mind leads nowhere either. `named` are the hosts of `NOVA_SIEM_HOSTS`.
 */
export function createReach(named: readonly string[]): { check(host: string): void; lookup: Lookup } {
  const known = new Set(named.map((host) => host.toLowerCase()));
  const isOpen = (address: string): boolean => !INSIDE.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  return {
    /** An address in place of a name is never looked up, so it is checked here. */
    check(host) {
      const bare = host.replace(/^\[|\]$/g, '');
      if (isIP(bare) && !known.has(bare) && !isOpen(bare)) throw new DeliveryError('ADDRESS_NOT_ALLOWED');
    },
    lookup(hostname, options, answer) {
      lookup(hostname, { ...options, all: true }, (error, addresses) => {
        const [first] = addresses ?? [];
        if (error || !first) return answer(error ?? new DeliveryError('UNREACHABLE'), []);
        if (!known.has(hostname.toLowerCase()) && !addresses.every(({ address }) => isOpen(address)))
          return answer(new DeliveryError('ADDRESS_NOT_ALLOWED'), []);
        if (options.all === true) return answer(null, addresses);
        return answer(null, first.address, first.family);
      });
    },
  };
}

export type Reach = ReturnType<typeof createReach>;
