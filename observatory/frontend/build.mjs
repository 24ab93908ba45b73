// Entries keep their name (Spring adds the hash of their content to the links); what they load carries its hash already.
import { build } from 'esbuild';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';

const outdir = process.argv[2];
const { metafile } = await build({
  entryPoints: ['src/app.js', 'src/app.css'],
  outdir,
  bundle: true,
  minify: true,
  splitting: true,
  metafile: true,
  format: 'esm',
  target: ['es2022'],
  legalComments: 'linked',
  logLevel: 'warning',
  assetNames: 'files/[name]-[hash]',
  chunkNames: 'chunks/[name]-[hash]',
  loader: { '.woff2': 'file' },
});
copyFileSync('src/icon.svg', join(outdir, 'icon.svg'));
copyFileSync('node_modules/@fontsource-variable/source-sans-3/LICENSE', join(outdir, 'files', 'source-sans-3-OFL.txt'));
for (const [file, { bytes }] of Object.entries(metafile.outputs)) {
  if (/\.(js|css)$/.test(file)) console.log(`pages: ${file.split('/static/').pop()} ${(bytes / 1024).toFixed(0)} kB`);
}
