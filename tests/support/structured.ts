import Validator from '@adobe/structured-data-validator';
import WebAutoExtractor from '@marbec/web-auto-extractor';
import jsonld from 'jsonld';

/** A thing as a page says it, whatever its type. */
export interface Said {
  '@type': string;
  '@id': string;
  name: string;
  description: string;
  [property: string]: unknown;
}

/** The terms of schema.org we use; another is not known to the context, and `safe` then throws. */
const NAMES = [
  'about', 'alternateName', 'audience', 'BreadcrumbList', 'citation', 'Course', 'CreativeWork', 'creditText', 'DefinedTerm',
  'DefinedTermSet', 'description', 'EducationalAudience', 'educationalLevel', 'educationalRole', 'email', 'hasDefinedTerm',
  'hasPart', 'HowTo', 'HowToStep', 'inLanguage', 'isAccessibleForFree', 'isPartOf', 'itemListElement', 'LearningResource',
  'learningResourceType', 'ListItem', 'name', 'Organization', 'position', 'provider', 'publisher', 'Quiz', 'step', 'teaches',
  'text', 'timeRequired', 'totalTime', 'WebSite',
]; // prettier-ignore
const ADDRESSES = ['item', 'license', 'url'];
const DATES = ['dateModified', 'datePublished'];
const schema = (name: string) => `https://schema.org/${name}`;
const CONTEXT = {
  ...Object.fromEntries(NAMES.map((name) => [name, schema(name)])),
  ...Object.fromEntries(ADDRESSES.map((name) => [name, { '@id': schema(name), '@type': '@id' }])),
  ...Object.fromEntries(DATES.map((name) => [name, { '@id': schema(name), '@type': schema('Date') }])),
};

/** The structured data of a page, as a browser gives it to other software. */
export function saidBy(html: string): Said[] {
  const [, block] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html) ?? [];
  return block ? (JSON.parse(block) as { '@graph': Said[] })['@graph'] : [];
}

/** Expands structured data with the JSON-LD processor, without a network. @throws on what it does not know */
export const expand = (graph: Said[]) =>
  jsonld.expand(
    { '@context': 'https://schema.org', '@graph': graph },
    {
      safe: true,
      documentLoader: (url) => Promise.resolve({ document: { '@context': CONTEXT }, documentUrl: url }),
    },
  );

/** What Adobe's validator, which knows the rules of search engines, has against a page. */
export async function judgeByAdobe(html: string) {
  const extracted = new WebAutoExtractor({ addLocation: true, embedSource: ['rdfa', 'microdata'] }).parse(html);
  const issues = await new Validator().validate(extracted);
  return {
    types: Object.keys(extracted.jsonld),
    errors: [...extracted.errors, ...issues.filter(({ severity }) => severity === 'ERROR')],
    warnings: [...new Set(issues.map(({ rootType, issueMessage }) => `${rootType}: ${issueMessage}`))],
  };
}
