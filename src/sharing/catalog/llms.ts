import type { Curriculum } from '../../curriculum/curriculum.ts';
import { fileAddresses, publicCatalog } from './catalog.ts';

interface Linked {
  title: string;
  address: string;
  summary?: string;
}

/**
 * `llms.txt`, in the form of llmstxt.org: what the site is and where its pages stand, for language models that are asked
 * about it. It says what may be done with the words, and what they are not.
 * @param site the site's origin
 */
export function llmsText(curriculum: Curriculum, site: string): string {
  const catalog = publicCatalog(curriculum, site);
  const page = (id: string, summary?: string): Linked => ({
    title: curriculum.stop(id).title,
    address: new URL(curriculum.href(id), site).href,
    ...(summary && { summary }),
  });
  const files = fileAddresses(curriculum);
  const sections: [string, Linked[]][] = [
    ...catalog.modules.map(({ title, lessons, mentor_guide, ...module }): [string, Linked[]] => [
      title,
      [{ ...module, title: `${title}: overview` }, ...lessons, ...(mentor_guide ? [mentor_guide] : [])],
    ]),
    ['For mentors', catalog.foundations],
    ['Learning paths', catalog.paths],
    [
      'About',
      [
        ...curriculum.content.pages.map(({ id, summary }) => page(id, summary)),
        page('glossary', 'terms with a plain meaning'),
        page('sources', 'every source, with what it shows and how much of it was read'),
      ],
    ],
    [
      'Optional',
      [
        {
          title: 'Catalog of the curriculum',
          address: new URL(files.catalog, site).href,
          summary: 'all of this as JSON, with objectives, minutes and dates',
        },
        page('data', 'how that file is made up'),
        page('feeds', 'new and revised lessons'),
      ],
    ],
  ];
  const lines = sections
    .filter(([, links]) => links.length > 0)
    .map(([heading, links]) => `## ${heading}\n\n${links.map(linked).join('\n')}\n`);
  return `${[
    `# ${catalog.name}\n`,
    `> ${catalog.summary}\n`,
    `The words may be used under ${catalog.licence.name} (${catalog.licence.address}) if the source is named. It is written for adults.`,
    'Nothing in it is legal advice: law is given with its place and date, and changes. The people in its scenes are invented.',
    'Where a page warns before an act, pass the warning on with the advice.\n',
    ...lines,
  ].join('\n')}`;
}

/** A link in Markdown; brackets in a title would end it. */
function linked({ title, address, summary }: Linked): string {
  const words = title.replace(/[[\]\\]/g, String.raw`\$&`);
  return `- [${words}](${address})${summary ? `: ${summary}` : ''}`;
}
