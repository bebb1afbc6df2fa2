import { appendFile, writeFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export interface Mailbox {
  port: number;
  file: string;
  stop(): Promise<void>;
}

/** A real SMTP server that keeps every mail it gets: `{ to, raw }`, one JSON object a line. */
export async function startMailbox(file: string): Promise<Mailbox> {
  await writeFile(file, '');
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      text(stream)
        .then((raw) =>
          appendFile(file, `${JSON.stringify({ to: session.envelope.rcptTo.map(({ address }) => address), raw })}\n`),
        )
        .then(() => done(), done);
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.server.address();
  if (typeof address !== 'object' || !address) throw new Error('the mail server has no port');
  return { port: address.port, file, stop: () => new Promise((resolve) => server.close(() => resolve())) };
}
