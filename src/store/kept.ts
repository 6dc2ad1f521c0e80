/** What a snapshot keeps in memory: it never changes, so it is read once, when first asked for. */
export function kept<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | undefined;
  return () => {
    if (!reading) {
      reading = read();
      // What couldn't be read now is read again by the next question.
      reading.catch(() => {
        reading = undefined;
      });
    }
    return reading;
  };
}
