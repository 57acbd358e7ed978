/**
 * Every source named in a `sources` list anywhere in plain data, in order, each once. Data that is not checked yet may
 * hold anything; what is no list of words is passed over.
 */
export function sourcesOf(data: unknown): string[] {
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (value && typeof value === 'object') {
      for (const [key, inner] of Object.entries(value)) {
        if (key !== 'sources') visit(inner);
        else if (Array.isArray(inner)) found.push(...inner.filter((id) => typeof id === 'string'));
      }
    }
  };
  visit(data);
  return [...new Set(found)];
}
