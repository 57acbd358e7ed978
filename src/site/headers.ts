/**
 * The one table of response headers. The repository's own server sends it, and the files that static hosts read
 * are written from it, so the two cannot drift apart.
 */

/** How a body is packed on its way. */
export type Encoding = 'br' | 'gzip' | 'identity';

interface Rule {
  /** What the addresses it holds for begin with, below the base: mostly a folder, with a slash at both ends. */
  under: string;
  headers: Record<string, string>;
}

const CACHE = 'Cache-Control';
const POLICY = 'Content-Security-Policy';

/**
 * What the site never asks a device for. Copying (`clipboard-write`) and `web-share` are used and stay allowed. Only
 * names Chromium knows: it warns in the console of each page about another, `bluetooth` for one.
 */
const DENIED = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/** Names that carry a hash of their content: what stands there never changes. */
const HASHED: Record<string, string> = { [CACHE]: 'public, max-age=31536000, immutable' };

const OPEN: Record<string, string> = { 'Access-Control-Allow-Origin': '*' };

/** Later rules win over earlier ones. */
const RULES: Rule[] = [
  {
    under: '/',
    headers: {
      // Each page carries the whole policy, with its hashes, in a meta tag, and a browser obeys both policies. So the
      // header says only what a meta tag cannot, and has no default-src that could contradict it.
      [POLICY]: "frame-ancestors 'none'",
      // A link out (a source, a helpline) must not tell the other site what the reader was reading here. Newsletters
      // lose nothing: what they say about a click is theirs to send, and counting needs no page of ours to pass it on.
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'Permissions-Policy': DENIED.map((feature) => `${feature}=()`).join(', '),
      // A page that opened this one, or is opened by it, gets no handle on its window.
      'Cross-Origin-Opener-Policy': 'same-origin',
      // Means: ask each time whether it changed. pagefind.js and pagefind-entry.json keep their names for ever.
      [CACHE]: 'no-cache',
    },
  },
  // Public data, the same for everybody: pages of other sites may read it.
  { under: '/catalog', headers: OPEN },
  { under: '/feeds/', headers: OPEN },
  { under: '/embed/', headers: { [POLICY]: 'frame-ancestors *' } },
  { under: '/_astro/', headers: HASHED },
  { under: '/data/', headers: HASHED },
  { under: '/pagefind/fragment/', headers: HASHED },
  { under: '/pagefind/index/', headers: HASHED },
];

/**
 * The headers a file is sent with, its media type and encoding aside.
 * @param path decoded path of the address below the base, such as `/modules/identity/`, without query
 */
export function headersFor(path: string): Record<string, string> {
  const applicable = RULES.filter(({ under }) => path.startsWith(under));
  return Object.assign({}, ...applicable.map(({ headers }) => headers));
}

const TEXT = new Map(
  Object.entries({
    css: 'text/css',
    html: 'text/html',
    ics: 'text/calendar',
    js: 'text/javascript',
    json: 'application/json',
    map: 'application/json',
    mjs: 'text/javascript',
    opml: 'text/x-opml',
    svg: 'image/svg+xml',
    txt: 'text/plain',
    webmanifest: 'application/manifest+json',
    xml: 'application/xml',
  }),
);

/** Compressed in themselves. Pagefind's files (`.pagefind`, `.pf_index` …) are too, and go out as plain bytes. */
const BINARY = new Map(
  Object.entries({
    avif: 'image/avif',
    epub: 'application/epub+zip',
    gif: 'image/gif',
    ico: 'image/x-icon',
    jpg: 'image/jpeg',
    pdf: 'application/pdf',
    png: 'image/png',
    wasm: 'application/wasm',
    webp: 'image/webp',
    woff2: 'font/woff2',
    zip: 'application/zip',
  }),
);

/**
 * The media type a file is sent as, by the end of its name; nosniff forbids browsers to guess.
 * @param path of a file, such as `/feeds/rss.xml`
 */
export function mediaType(path: string): { type: string; compressible: boolean } {
  const ending = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  const text = TEXT.get(ending);
  if (text) return { type: `${text}; charset=utf-8`, compressible: true };
  return { type: BINARY.get(ending) ?? 'application/octet-stream', compressible: false };
}

/**
 * The encoding to answer with: brotli before gzip, and neither where the client rules it out with `q=0`.
 * @param accepted the Accept-Encoding header, if any
 */
export function chooseEncoding(accepted: string | undefined): Encoding {
  const weights = new Map(
    (accepted ?? '').split(',').map((part) => {
      const [name = '', ...parameters] = part.split(';').map((word) => word.trim().toLowerCase());
      const weight = parameters.find((word) => word.startsWith('q='));
      return [name, weight === undefined ? 1 : Number(weight.slice(2))] as const;
    }),
  );
  return (['br', 'gzip'] as const).find((name) => (weights.get(name) ?? 0) > 0) ?? 'identity';
}

/**
 * The text of `_headers`, which Netlify and Cloudflare read from the built folder.
 *
 * The hosts differ where two rules set one header: Cloudflare joins the values with a comma, unless `! Name` takes the
 * earlier one off; Netlify lets the later rule win and reports that line as one it does not know, without harm. So as
 * little as possible is said twice: both hosts already send HTML with `max-age=0, must-revalidate`, which is `no-cache`
 * in other words, and it is left out.
 * @param base path the site stands under, with a slash at both ends
 */
export function headersFile(base = '/'): string {
  const blocks = RULES.map(({ under, headers }) => {
    const general = under === '/';
    const lines = Object.entries(headers)
      .filter(([name]) => !(general && name === CACHE))
      .flatMap(([name, value]) => [...(!general && name === POLICY ? [`  ! ${name}`] : []), `  ${name}: ${value}`]);
    return [`${base}${under.slice(1)}*`, ...lines].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}
