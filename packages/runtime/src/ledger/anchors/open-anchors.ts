import type { Settings } from '@novacrm/contracts';
import { parseKey } from '@novacrm/ledger';
import type { Logger } from '../../logger.ts';
import type { Query } from '../tree-store.ts';
import { createAnchor, type Anchor } from './anchor.ts';
import { publishToFile } from './file.ts';
import type { CheckpointPublisher } from './publisher.ts';
import { publishToS3 } from './s3.ts';
import { publishToWitness } from './witness.ts';

/** Milliseconds for one publication. */
const TIMEOUT = 15_000;

/** One for each place that the settings name. */
export function openAnchors(settings: Settings, query: Query, logger: Logger): Anchor[] {
  const outside = { every: settings.NOVA_ANCHOR_SECONDS * 1000, timeout: TIMEOUT, logger };
  const anchors: Anchor[] = [];
  if (settings.NOVA_LEDGER_CHECKPOINT_FILE !== undefined)
    anchors.push(createAnchor(publishToFile(settings.NOVA_LEDGER_CHECKPOINT_FILE), { ...outside, every: 0 }));
  if (settings.NOVA_WITNESS_URL !== undefined && settings.NOVA_WITNESS_KEY !== undefined) {
    const key = parseKey(settings.NOVA_WITNESS_KEY);
    anchors.push(createAnchor(publishToWitness({ url: settings.NOVA_WITNESS_URL, key, query }), outside));
  }
  const s3 = openS3(settings);
  if (s3) anchors.push(createAnchor(s3, outside));
  return anchors;
}

/** The publisher to S3; undefined when the settings name none. */
export function openS3(settings: Settings): CheckpointPublisher | undefined {
  const { NOVA_S3_ENDPOINT: endpoint, NOVA_S3_BUCKET: bucket, NOVA_S3_REGION: region } = settings;
  const { NOVA_S3_ACCESS_KEY_ID: accessKeyId, NOVA_S3_SECRET_ACCESS_KEY: secretAccessKey } = settings;
  if (endpoint === undefined || bucket === undefined || accessKeyId === undefined || secretAccessKey === undefined)
    return undefined;
  const retentionDays = settings.NOVA_S3_RETENTION_DAYS;
  return publishToS3({ endpoint, bucket, region, accessKeyId, secretAccessKey, retentionDays, now: Date.now });
}
