const asked = new Map<string, Promise<unknown>>();

/**
 * Reads a file of data the build wrote, once a page.
 * @param href its address
 * @throws when it cannot be had; the next call asks anew
 */
export function load<Data>(href: string): Promise<Data> {
  const known = asked.get(href);
  if (known) return known as Promise<Data>;
  const answer = fetch(href).then((response) => {
    if (!response.ok) throw new Error(`${href}: ${response.status}`);
    return response.json() as Promise<unknown>;
  });
  asked.set(href, answer);
  answer.catch(() => asked.delete(href));
  return answer as Promise<Data>;
}
