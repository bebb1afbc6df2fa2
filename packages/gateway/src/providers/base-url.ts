import type { Region } from '@novacrm/contracts';
import { BlockList, isIP } from 'node:net';

/**
 * The root of a provider's API without a slash at its end.
 *
 * A key and texts go there, so it must be http(s) without credentials, query or fragment; never a link-local address, where
 * cloud machines keep their own credentials; encrypted unless it stays on a private network; and, for a provider that is
 * called `local`, not a public address: texts that may not leave the house go there.
 *
 * @throws TypeError that does not repeat the address, which may hold credentials
 */
export function checkBaseURL(value: string, region: Region): string {
  const url = URL.parse(value);
  const plain = url && /^https?:$/.test(url.protocol) && !url.username && !url.password && !url.search && !url.hash;
  if (!plain) throw new TypeError('baseURL must be an http(s) address without credentials, query or fragment');
  const host = url.hostname.replace(/^\[|\]$/g, '').toLowerCase();
  const place = locate(host);
  if (place === 'link-local') throw new TypeError('baseURL must not be a link-local or metadata address');
  if (place === 'public' && url.protocol === 'http:') throw new TypeError('baseURL on a public host must use https');
  if (place === 'public' && region === 'local')
    throw new TypeError(
      'a provider in the region "local" needs a private address or a host name without dots or .internal',
    );
  return value.replace(/\/+$/, '');
}

function locate(host: string): 'private' | 'link-local' | 'public' {
  const family = isIP(host);
  if (family === 0) {
    if (/^metadata(\.google)?(\.internal)?$/.test(host)) return 'link-local';
    // Names that no public resolver knows: RFC 6761, RFC 6762, RFC 9476 and the name of a container.
    return /^[^.]+$|\.(localhost|local|internal|lan|home\.arpa|svc|cluster\.local|alt)$/.test(host)
      ? 'private'
      : 'public';
  }
  const kind = family === 4 ? 'ipv4' : 'ipv6';
  if (LINK_LOCAL.check(host, kind)) return 'link-local';
  return PRIVATE.check(host, kind) ? 'private' : 'public';
}

/** RFC 3927, RFC 4291; a BlockList also sees IPv4 addresses written as IPv6. */
const LINK_LOCAL = new BlockList();
LINK_LOCAL.addSubnet('169.254.0.0', 16, 'ipv4');
LINK_LOCAL.addSubnet('fe80::', 10, 'ipv6');
LINK_LOCAL.addAddress('fd00:ec2::254', 'ipv6');
LINK_LOCAL.addSubnet('0.0.0.0', 8, 'ipv4');

/** RFC 1918, RFC 4193, RFC 6598 and loopback. */
const PRIVATE = new BlockList();
PRIVATE.addSubnet('127.0.0.0', 8, 'ipv4');
PRIVATE.addSubnet('10.0.0.0', 8, 'ipv4');
PRIVATE.addSubnet('172.16.0.0', 12, 'ipv4');
PRIVATE.addSubnet('192.168.0.0', 16, 'ipv4');
PRIVATE.addSubnet('100.64.0.0', 10, 'ipv4');
PRIVATE.addAddress('::1', 'ipv6');
PRIVATE.addSubnet('fc00::', 7, 'ipv6');
