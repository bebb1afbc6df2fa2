import type { ChatMessage, FilePart } from '@novacrm/contracts';
import { GatewayInvalidRequest } from './errors.ts';
import type { Attachment } from './provider.ts';

type Content = ChatMessage['content'];

/** All text of a message, its parts one per line. */
export function textOf(content: Content): string {
  if (content === null || content === undefined) return '';
  if (typeof content === 'string') return content;
  return content.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('\n');
}

export function filesOf(content: Content): FilePart[] {
  if (content === null || content === undefined || typeof content === 'string') return [];
  return content.flatMap((part) => (part.type === 'text' ? [] : [part]));
}

/**
 * A picture or file with its data inside. An address is refused: whoever fetches it would send something along, and what it
 * shows can change.
 */
export function readAttachment(part: FilePart, path: string): Attachment {
  if (part.type === 'input_audio') {
    return { mediaType: `audio/${part.input_audio.format}`, base64: part.input_audio.data };
  }
  const url = part.type === 'image_url' ? part.image_url.url : part.file.file_data;
  const [, mediaType, base64] = /^data:([\w.+-]{1,40}\/[\w.+-]{1,80});base64,([A-Za-z0-9+/=]+)$/.exec(url) ?? [];
  if (mediaType === undefined || base64 === undefined) throw new GatewayInvalidRequest('FILES_REFUSED', path);
  return { mediaType, base64 };
}
