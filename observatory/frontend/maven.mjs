// Called by Maven with the folder to write and the file that remembers what was built:
// `npm ci` when the lock file changed, `npm run build` when an input changed, nothing otherwise.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const out = resolve(process.argv[2]);
const installed = 'node_modules/.installed';
const built = resolve(process.argv[3]);

const hash = (files) => {
  const sum = createHash('sha256');
  for (const file of files) sum.update(file).update('\0').update(readFileSync(file)).update('\0');
  return sum.digest('hex');
};
const below = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => join(e.parentPath ?? e.path, e.name))
    .sort();
const stamp = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
const npm = (...args) => {
  const { status, error } = spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
};

// What the pages consist of; npm knows how since its version 10, and no build fails for want of it.
const listComponents = (file) => {
  const list = ['sbom', '--sbom-format=cyclonedx', '--sbom-type=application', '--package-lock-only', '--omit=dev'];
  const { status, stdout } = spawnSync('npm', list, { encoding: 'utf8', shell: process.platform === 'win32' });
  if (status === 0) writeFileSync(file, stdout);
  else console.log(`pages: ${file} needs npm 10 or later`);
};

if (Number(process.versions.node.split('.')[0]) < 18) {
  console.error(`The pages need Node 18 or later to build; this is ${process.version}.`);
  process.exit(1);
}
const lock = hash(['package.json', 'package-lock.json']);
if (stamp(installed) !== lock) {
  npm('ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error');
  writeFileSync(installed, lock);
}
const inputs = lock + hash(['build.mjs', ...below('src')]);
if (stamp(built) === inputs && existsSync(out)) {
  console.log('pages: unchanged');
} else {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  npm('run', '--silent', 'build', '--', out);
  listComponents(join(dirname(built), 'frontend-bom.json'));
  writeFileSync(built, inputs);
}
