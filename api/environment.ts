import { isIP } from 'node:net';
import { resolve } from 'node:path';
import type { SingleSignOnSettings } from './access/single-sign-on/settings.ts';
import { StartupError } from './database/startup-error.ts';
import { readSingleSignOn } from './environment.single-sign-on.ts';

/** Everything the process reads from its environment, checked once at start. */
export type Environment = {
  /** TCP port to listen on; 0 lets the system choose. */
  port: number;
  host: string;
  /** A PostgreSQL of one's own; unset: the embedded one in `dataDir`. */
  databaseUrl: string | undefined;
  /** A streaming replica of it on which reports may be read; undefined: there is none. */
  databaseReadUrl: string | undefined;
  /** Absolute path of the directory for the embedded database. */
  dataDir: string;
  /** `auto` fills an empty database with the demo organisations. */
  demo: 'auto' | 'off';
  /** The address people use in their browser, without a slash at its end. */
  publicUrl: string;
  /** Whether that is somebody's word; else it is taken from `host` and `port`. */
  knowsPublicUrl: boolean;
  /** How mail leaves and from whom it comes; undefined: no mail is sent. */
  mail: { url: string; from: string } | undefined;
  /** By which OpenID Connect provider people may sign in; undefined: by password only. */
  singleSignOn: SingleSignOnSettings | undefined;
  /** Addresses and networks of the proxies whose word is taken for where a request comes from; empty: nobody's is. */
  trustProxy: string[];
  /** How many requests a minute one session or token may send; null: as many as it likes. */
  rateLimit: number | null;
};

type Variables = Readonly<Record<string, string | undefined>>;

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new StartupError(`PORT is "${text}", but it must be a whole number from 0 to 65535.`);
  return port;
}

const protocolOf = (text: string): string | undefined =>
  URL.canParse(text) ? new URL(text).protocol : undefined;

function readDatabaseUrl(name: string, text: string): string {
  const protocol = protocolOf(text);
  // The value may hold a password: the sentence shows the form and never the value.
  if (protocol !== 'postgres:' && protocol !== 'postgresql:')
    throw new StartupError(`${name} must have the form postgres://user:password@host:5432/database.`);
  return text;
}

function readDemo(text: string): 'auto' | 'off' {
  if (text !== 'auto' && text !== 'off')
    throw new StartupError(`DEMO is "${text}", but it must be "auto" or "off".`);
  return text;
}

const publicUrlForm =
  'it must be scheme and host, with a port where there is one, such as https://remit.example.org';

function readPublicUrl(text: string): string {
  const protocol = protocolOf(text);
  if (protocol !== 'http:' && protocol !== 'https:')
    throw new StartupError(`PUBLIC_URL is "${text}", but ${publicUrlForm}.`);
  const url = new URL(text);
  if (url.username || url.password)
    throw new StartupError(`PUBLIC_URL holds a user or a password, but ${publicUrlForm}.`);
  const surplus = [
    ['a path', /[^/]/.test(url.pathname)],
    ['a query', text.includes('?')],
    ['a fragment', text.includes('#')],
  ].flatMap(([what, holds]) => (holds ? [what] : []));
  if (surplus.length > 0)
    throw new StartupError(`PUBLIC_URL is "${text}", with ${surplus.join(' and ')}, but ${publicUrlForm}.`);
  return url.origin;
}

// A name before the address stands in quotation marks where it holds what separates one sender from another.
const sender = /^(?:(?:"[^"\r\n]+"|[^<>@",;\r\n]+) <)?[^\s<>@",;]+@[^\s<>@",;.]+(?:\.[^\s<>@",;.]+)*>?$/;

function readMail(url: string | undefined, from: string | undefined): Environment['mail'] {
  if (url === undefined) {
    if (from !== undefined)
      throw new StartupError(
        'MAIL_FROM is set, but SMTP_URL is not, so no mail would be sent; name the mail server in SMTP_URL, or leave out both.',
      );
    return undefined;
  }
  const protocol = protocolOf(url);
  // The value may hold a password: the sentence shows the form and never the value.
  if ((protocol !== 'smtp:' && protocol !== 'smtps:') || new URL(url).hostname === '')
    throw new StartupError(
      'SMTP_URL must have the form smtp://user:password@host:587 or smtps://user:password@host:465.',
    );
  if (from === undefined || !sender.test(from) || from.includes('<') !== from.endsWith('>'))
    throw new StartupError(
      `MAIL_FROM is ${from === undefined ? 'not set' : `"${from}"`}, but with SMTP_URL it must be a sender such as "Remit <remit@example.org>".`,
    );
  return { url, from };
}

// What the library that reads the header calls the addresses of this machine and of private networks.
const namedNetworks = ['loopback', 'linklocal', 'uniquelocal'];

function isNetwork(text: string): boolean {
  if (namedNetworks.includes(text)) return true;
  const [address = '', bits = '0', ...rest] = text.split('/');
  const longest = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return rest.length === 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= longest;
}

// A number of proxies is not taken: it cannot tell a proxy from somebody who reaches us directly and pretends.
function readTrustProxy(text: string): string[] {
  const networks = text.split(',').map((part) => part.trim());
  if (!networks.every(isNetwork))
    throw new StartupError(
      `TRUST_PROXY is "${text}", but it must list the addresses or networks of proxies, such as 10.0.0.1,10.1.0.0/16 or loopback.`,
    );
  return networks;
}

function readRateLimit(text: string): number | null {
  if (text === 'off') return null;
  if (!/^[1-9]\d{0,6}$/.test(text))
    throw new StartupError(
      `RATE_LIMIT is "${text}", but it must be "off" or a whole number from 1 to 9999999.`,
    );
  return Number(text);
}

/** How a browser on this machine reaches a server that listens on `host` and `port`. */
export function localUrl(host: string, port: number): string {
  const local = ['0.0.0.0', '::', '127.0.0.1'].includes(host);
  const name = local ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

/** Whether only this machine can reach a server that listens on `host`. */
const isLocal = (host: string): boolean => host === 'localhost' || host === '::1' || host.startsWith('127.');

/** What the person at the terminal is to know of an environment with which Remit runs, but maybe not as it should. */
export function warningsOf({ host, publicUrl, knowsPublicUrl, mail, singleSignOn }: Environment): string[] {
  if (knowsPublicUrl || (isLocal(host) && !mail && !singleSignOn)) return [];
  return [
    `PUBLIC_URL is not set: links begin with ${publicUrl}, and commands are taken only from pages under that, under localhost or under an IP address. Set it to the address that people use, such as PUBLIC_URL=https://remit.example.org.`,
  ];
}

/**
 * Reads and checks the environment; an empty value counts as unset. Relative paths start at `root`.
 * Throws a StartupError that names the variable, its value (except an address with a password) and what is allowed.
 */
export function readEnvironment(variables: Variables, root: string): Environment {
  const read = (name: string): string | undefined => variables[name]?.trim() || undefined;
  const port = readPort(read('PORT') ?? '4000');
  const host = read('HOST') ?? '127.0.0.1';
  const databaseUrl = read('DATABASE_URL');
  const databaseReadUrl = read('DATABASE_READ_URL');
  if (databaseReadUrl !== undefined && databaseUrl === undefined)
    throw new StartupError(
      'DATABASE_READ_URL names a replica, but DATABASE_URL is not set; name the primary too.',
    );
  const trusted = read('TRUST_PROXY');
  return {
    port,
    host,
    databaseUrl: databaseUrl === undefined ? undefined : readDatabaseUrl('DATABASE_URL', databaseUrl),
    databaseReadUrl:
      databaseReadUrl === undefined ? undefined : readDatabaseUrl('DATABASE_READ_URL', databaseReadUrl),
    dataDir: resolve(root, read('DATA_DIR') ?? '.data'),
    demo: readDemo(read('DEMO') ?? 'auto'),
    publicUrl: readPublicUrl(read('PUBLIC_URL') ?? localUrl(host, port)),
    knowsPublicUrl: read('PUBLIC_URL') !== undefined,
    mail: readMail(read('SMTP_URL'), read('MAIL_FROM')),
    singleSignOn: readSingleSignOn(read),
    trustProxy: trusted === undefined ? [] : readTrustProxy(trusted),
    rateLimit: readRateLimit(read('RATE_LIMIT') ?? '600'),
  };
}
