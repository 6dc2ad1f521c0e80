/** Required by a program before it runs: notes each file that it opens, a line each, in the file that OPENED names. */
const fs = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');

const { appendFileSync } = fs;
const note = (path) => {
  if (typeof path === 'string' && path !== process.env.OPENED) appendFileSync(process.env.OPENED, `${path}\n`);
};
for (const [of, name] of [
  [fs, 'readFileSync'],
  [fs, 'openSync'],
  [fs, 'readFile'],
  [fs, 'open'],
  [fs, 'createReadStream'],
  [fs.promises, 'readFile'],
  [fs.promises, 'open'],
]) {
  const original = of[name];
  of[name] = (path, ...others) => {
    note(path);
    return original(path, ...others);
  };
}
syncBuiltinESMExports();
