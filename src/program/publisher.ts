/** The process that puts a dataset folder in force for the one that started it, and ends with it. */
import { enableCompileCache } from 'node:module';
import type { Told } from './publish-apart.ts';

enableCompileCache();
const [{ readConfiguration }, { publishFolder }, { explain, openStorage }] = await Promise.all([
  import('./configuration.ts'),
  import('./publish.ts'),
  import('./storage.ts'),
]);

const tell = (told: Told) => process.send?.(told);
const end = () => process.exit(1);
process.on('disconnect', end);

const configuration = readConfiguration(process.env);
const storage = await openStorage(configuration);
try {
  await publishFolder(storage, configuration.fixturesFolder, (line) => tell({ line })).catch(explain(storage));
  tell({ inForce: true });
} catch (error) {
  const { name, message, code } = error as NodeJS.ErrnoException;
  tell({ failure: { name, message, code } });
  process.exitCode = 1;
} finally {
  await storage.close();
  process.off('disconnect', end);
  process.disconnect();
}
