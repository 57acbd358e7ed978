/**
 * Completes package-lock.json, so that `npm ci` works on Linux, macOS and Windows alike. Run it after every
 * `npm install` that changes versions:
 *
 *     node scripts/complete-lockfile.ts
 *
 * Packages with native code list one optional package for each platform, and npm locks all of them. A registry's copy
 * may lag, though: where it knows the parent in a version but not yet the packages of other platforms in that version,
 * npm leaves those out without a word. `npm ci` then fails everywhere, because the lock lacks what the parents list.
 * The missing entries follow from what is known: the name says the platform, the parent says the version. They carry no
 * `integrity`; npm accepts that, and checks the download against the registry's own manifest only.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** An entry of the lock, as far as it matters here; all other fields are passed on. */
export interface Entry {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  optionalDependencies?: Record<string, string>;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  [field: string]: unknown;
}

/** A package-lock.json of version 2 or 3: entries by their folder, the project itself under ''. */
export interface Lock {
  packages: Record<string, Entry>;
  [field: string]: unknown;
}

const SYSTEM =
  /(?:^|[-/])(aix|android|darwin|freebsd|linux(?:musl)?|netbsd|openbsd|openharmony|sunos|win(?:32|dows)?)-/;
const PROCESSOR = /-(arm64|arm|ia32|loong64|mips64el|ppc64|riscv64|s390x|x64)(?:-|$)/;
const EXACT = /^\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/;

/**
 * What a platform package's name says about where it runs, in the fields of a lock entry.
 * @param name such as `@tailwindcss/oxide-linux-arm64-musl`; a name that says nothing gives no fields: npm then installs
 * it everywhere
 */
export function platformOf(name: string): Pick<Entry, 'os' | 'cpu' | 'libc'> {
  const written = SYSTEM.exec(name)?.[1];
  const system = written?.replace(/^win.*/, 'win32').replace('linuxmusl', 'linux');
  if (name.includes('wasm32')) return system ? { os: [system] } : { cpu: ['wasm32'] };
  const processor = PROCESSOR.exec(name)?.[1];
  if (!system || !processor) return {};
  const musl = written === 'linuxmusl' || name.endsWith('-musl');
  const libc = musl ? 'musl' : name.endsWith('-gnu') ? 'glibc' : undefined;
  return { cpu: [processor], os: [system], ...(libc && { libc: [libc] }) };
}

/** An entry with its fields in npm's order, as is everything here, so that npm's next run rewrites nothing. */
function entry(version: string, dev: boolean | undefined, { cpu, libc, os }: ReturnType<typeof platformOf>): Entry {
  return {
    version,
    ...(cpu && { cpu }),
    ...(dev && { dev }),
    ...(libc && { libc }),
    optional: true,
    ...(os && { os }),
  };
}

/** The folders npm looks for a dependency in, nearest first: the package's own, then each one above it. */
function folders(path: string): string[] {
  const inner = path.lastIndexOf('/node_modules/');
  const above = path === '' ? [] : folders(inner === -1 ? '' : path.slice(0, inner));
  return [`${path === '' ? '' : `${path}/`}node_modules/`, ...above];
}

/**
 * The lock with an entry for every optional dependency that is asked for in an exact version. Entries that are there
 * stay as they are; a second run changes nothing.
 */
export function completeLockfile(lock: Lock): Lock {
  const packages = { ...lock.packages };
  // The project itself comes first, as it does in npm's order: it has no folder but the top one.
  for (const [path, { dev, optionalDependencies = {} }] of inOrder(lock.packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const places = folders(path).map((folder) => folder + name);
      const reached = places.map((place) => packages[place]).find((known) => known !== undefined);
      if (!EXACT.test(version) || reached?.version === version) continue;
      // The top is free for the first who asks; who wants another version gets it in a folder of its own, as npm does.
      const place = reached ? places[0] : places.at(-1);
      if (place && !packages[place]) packages[place] = entry(version, dev, platformOf(name));
    }
  }
  const complete = { ...lock, packages: Object.fromEntries(inOrder(packages)) };
  // A package in a folder of its own hides the one at the top from whatever lies deeper, so that may lack it now.
  const grown = Object.keys(packages).length > Object.keys(lock.packages).length;
  return grown ? completeLockfile(complete) : complete;
}

function inOrder(packages: Record<string, Entry>): [string, Entry][] {
  return Object.entries(packages).sort(([first], [second]) => first.localeCompare(second, 'en'));
}

if (import.meta.main) {
  const file = resolve(import.meta.dirname, '../package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8')) as Lock;
  const complete = completeLockfile(lock);
  const added = Object.keys(complete.packages).filter((path) => !(path in lock.packages));
  writeFileSync(file, `${JSON.stringify(complete, null, 2)}\n`);
  console.log(
    added.length === 0 ? 'package-lock.json is complete.' : `Added to package-lock.json:\n${added.join('\n')}`,
  );
}
