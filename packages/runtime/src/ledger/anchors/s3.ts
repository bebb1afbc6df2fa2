import type * as S3 from '@aws-sdk/client-s3';
import type { CheckpointPublisher } from './publisher.ts';

export interface S3Options {
  /** Base URL of the service, such as `https://s3.eu-west-3.amazonaws.com`. The bucket follows in the path. */
  endpoint: string;
  region: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** Days for which nobody, the account's owner included, can remove what was written. */
  retentionDays: number;
  now(): number;
}

const DAY = 86_400_000;
const EXISTS = 412;

/**
 * Each checkpoint as an object of its own under object lock in compliance mode (S3 API, PutObject). The bucket must have been made
 * with object lock. `If-None-Match` keeps an object from being written a second time over the first.
 */
export function publishToS3(options: S3Options): CheckpointPublisher {
  const { endpoint, region, bucket, accessKeyId, secretAccessKey, retentionDays, now } = options;
  let opened: Promise<{ client: S3.S3Client; module: typeof S3 }> | undefined;
  const open = async () => {
    // Loaded by those alone who use it: it takes longer than the rest of the start.
    const module = await import('@aws-sdk/client-s3');
    const credentials = { accessKeyId, secretAccessKey };
    const client = new module.S3Client({ endpoint, region, credentials, forcePathStyle: true, maxAttempts: 1 });
    return { client, module };
  };
  return {
    name: 'S3',
    async publish({ size, note }, signal) {
      const { client, module } = await (opened ??= open());
      const command = new module.PutObjectCommand({
        Bucket: bucket,
        Key: `checkpoints/${String(size).padStart(16, '0')}`,
        Body: note,
        ContentType: 'text/plain; charset=utf-8',
        IfNoneMatch: '*',
        ChecksumAlgorithm: 'SHA256',
        ObjectLockMode: 'COMPLIANCE',
        ObjectLockRetainUntilDate: new Date(now() + retentionDays * DAY),
      });
      try {
        await client.send(command, { abortSignal: signal });
      } catch (error) {
        if (!(error instanceof module.S3ServiceException)) throw error;
        const { httpStatusCode: status } = error.$metadata;
        if (status === EXISTS) return;
        // Only the code: the rest of the answer may hold the key's id and what was signed.
        throw new Error(`S3 answered ${status} (${error.name.replaceAll(/\W/g, '')}) to a checkpoint.`);
      }
    },
  };
}
