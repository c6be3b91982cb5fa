import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

/** A Chromium that starts on this machine, and the variables it needs for that. */
export type Chromium = { executablePath: string; env: Readonly<Record<string, string>> };

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const starts = (program: string, env: Chromium['env'] = {}): boolean =>
  spawnSync(program, ['--version'], { env: { ...process.env, ...env }, timeout: 30_000 }).status === 0;

const installed = (): Chromium | undefined => {
  const given = process.env['CHROME_PATH'];
  const found = [...(given ? [given] : []), ...INSTALLED].find((path) => existsSync(path) && starts(path));
  return found ? { executablePath: found, env: {} } : undefined;
};

/** Installs Debian's Chromium with a Chinese font, where this process may do so. NO_APT=1 forbids it. */
function fromDebian(): Chromium | undefined {
  if (process.env['NO_APT'] === '1' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return undefined;
  console.log('Installing Chromium for the browser tests (apt-get, about a minute) …');
  const apt = (...args: string[]): boolean =>
    spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=120', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      timeout: 300_000,
    }).status === 0;
  const packages = ['chromium', 'fonts-noto-cjk'];
  return apt('update') && apt('install', '-y', '--no-install-recommends', ...packages)
    ? installed()
    : undefined;
}

/** Unpacks the libraries that the packaged Chromium was built with, for machines that lack them. */
function packagedLibraries(executablePath: string): Chromium['env'] {
  const archive = join('bin', 'al2023.tar.br');
  let home = dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium')));
  while (!existsSync(join(home, archive))) home = dirname(home);
  const dir = join(dirname(executablePath), 'remit-chromium-libraries');
  mkdirSync(dir, { recursive: true });
  const tar = join(dir, 'libraries.tar');
  writeFileSync(tar, brotliDecompressSync(readFileSync(join(home, archive))));
  spawnSync('tar', ['xf', tar, '-C', dir]);
  rmSync(tar);
  return { LD_LIBRARY_PATH: join(dir, 'lib') };
}

/** The Chromium of a package: needs neither root nor apt, but has no Chinese font. */
async function fromPackage(): Promise<Chromium | undefined> {
  const { default: packaged } = await import('@sparticuz/chromium');
  const executablePath = await packaged.executablePath();
  if (starts(executablePath)) return { executablePath, env: {} };
  const env = packagedLibraries(executablePath);
  return starts(executablePath, env) ? { executablePath, env } : undefined;
}

/**
 * Finds a Chromium, or brings one: CHROME_PATH, the system's, Debian's (as root), the packaged one.
 * Throws when none of them starts.
 */
export async function ensureBrowser(): Promise<Chromium> {
  const chromium = installed() ?? fromDebian() ?? (await fromPackage());
  if (!chromium)
    throw new Error('No Chromium starts on this machine; install one and name it in CHROME_PATH.');
  return chromium;
}

/** Starts a headless browser; the caller closes it. */
export async function openBrowser(): Promise<Browser> {
  const { executablePath, env } = await ensureBrowser();
  return chromium.launch({
    executablePath,
    args: FLAGS,
    env: { ...(process.env as Record<string, string>), ...env },
  });
}
