/** The checksum of a file: against bytes that flip by themselves, not against whoever could write another checksum too. */
import { open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';

const chunk = 1_000_000;

/** The file's length and its CRC-32. `pause` comes after each megabyte, where there is time. */
export async function checksumOf(file: string, pause?: () => Promise<void>): Promise<string> {
  const handle = await open(file);
  try {
    const buffer = Buffer.allocUnsafe(chunk);
    let [sum, length] = [0, 0];
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, chunk, null);
      if (bytesRead === 0) return `${length} ${sum.toString(16).padStart(8, '0')}`;
      sum = crc32(buffer.subarray(0, bytesRead), sum);
      length += bytesRead;
      await pause?.();
    }
  } finally {
    await handle.close();
  }
}
