// `npm run screenshots`: the pictures of README and guide, from the product itself on a throw-away database.
import { existsSync, mkdirSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { ensureBuilt } from '../api/build.mjs';
import { ensureInstalled } from '../api/install.mjs';
import { LaunchError, at, launch, runNode, tool } from '../api/launch/project.mjs';

/** Without one the pictures would show empty boxes in place of Chinese. */
function demandChineseFont() {
  const { stdout, error } = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  if (error) return; // no fontconfig: macOS and Windows bring Chinese fonts
  if (!stdout.trim())
    throw new LaunchError(
      'No Chinese font is installed, so the pictures would show empty boxes. On Debian: apt-get install fonts-noto-cjk',
    );
}

await launch(async () => {
  await ensureInstalled();
  demandChineseFont();
  await ensureBuilt();
  if (!existsSync(at('docs/images'))) mkdirSync(at('docs/images'));
  const config = ['--config', 'test/pictures/vitest.config.ts'];
  const { code } = await runNode([tool('vitest', 'vitest.mjs'), 'run', ...config]);
  if (code !== 0) throw new LaunchError('Some pictures were not made: see above.');
  console.log('The pictures are in docs/images.');
});
