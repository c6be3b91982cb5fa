// `npm run explore`: the random tests with cases that nobody has tried yet, round after round, until one fails or the rounds
// are over (`--rounds 5`, 3 if none are given). Further arguments name files: `npm run explore -- test/rules`.
import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled } from '../api/install.mjs';
import { at, launch, runNode, tool } from '../api/launch/project.mjs';

/** What tries random cases: by fast-check, by draws of its own, or with people to whom chance gives their rights. */
const isRandom = /from 'fast-check'|seedOr\(|isPowerful: true/;

/** The test files that try random cases: rules and data, not the browser. */
const randomTests = () =>
  ['rules', 'admin', 'api']
    .flatMap((part) =>
      readdirSync(at('test', part), { recursive: true }).map((file) => join('test', part, file)),
    )
    .filter((file) => /\.test\.tsx?$/.test(file) && isRandom.test(readFileSync(at(file), 'utf8')));

await launch(async () => {
  const { values, positionals } = parseArgs({
    options: { rounds: { type: 'string', default: '3' } },
    allowPositionals: true,
  });
  await ensureInstalled();
  const files = randomTests().filter(
    (file) => positionals.length === 0 || positionals.some((part) => file.includes(part)),
  );
  for (let round = 1; round <= Number(values.rounds); round += 1) {
    process.env.SEED = String(randomInt(1, 2 ** 31));
    console.log(`Round ${round} of ${values.rounds}: SEED=${process.env.SEED}, ${files.length} files`);
    const { code } = await runNode([
      tool('vitest', 'vitest.mjs'),
      'run',
      '--config',
      'test/vitest.config.ts',
      '--reporter=minimal',
      ...files,
    ]);
    if (code !== 0) {
      console.error(`It fails with SEED=${process.env.SEED}: SEED=${process.env.SEED} npm test -- <file>`);
      process.exitCode = 1;
      return;
    }
  }
});
