const startsWith = (bytes: Buffer, start: readonly number[], at = 0): boolean =>
  start.every((byte, index) => bytes[at + index] === byte);

const isPng = (bytes: Buffer) => startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const isJpeg = (bytes: Buffer) => startsWith(bytes, [0xff, 0xd8, 0xff]);
const isWebp = (bytes: Buffer) =>
  bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP';

/**
 * What a file is by its first bytes. An SVG is a document that may carry scripts and fetch others: it is told apart to
 * be refused with that reason, and no library is given anything but the three formats.
 */
export const kindOfBytes = (bytes: Buffer): 'picture' | 'svg' | 'other' => {
  if (isPng(bytes) || isJpeg(bytes) || isWebp(bytes)) return 'picture';
  return /<svg[\s>]/i.test(bytes.toString('latin1', 0, 4_096)) ? 'svg' : 'other';
};
