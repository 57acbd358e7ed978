import { hashOf } from './inline-script.ts';

const POLICY = /<meta http-equiv="content-security-policy" content="([^"]*)">/;

/**
 * A page with its content policy where it counts, before any style or script, and with the hashes of those styles and
 * scripts only that stand in it: the compiler puts the policy last and names everything any page might hold.
 * @throws when the page has no policy
 */
export function ownPolicy(html: string): string {
  const [meta, policy] = POLICY.exec(html) ?? [];
  if (!meta || !policy) throw new Error('A page has no content policy.');
  const inside = Array.from(html.matchAll(/<(style|script)\b[^>]*>([\s\S]*?)<\/\1>/g), ([, , text = '']) =>
    hashOf(text),
  );
  const own = policy.replace(/ '(sha256-[^']+)'/g, (whole, hash) => (inside.includes(hash) ? whole : ''));
  return html
    .replace(meta, '')
    .replace('<meta charset="utf-8">', () => `<meta charset="utf-8">${meta.replace(policy, own)}`);
}
