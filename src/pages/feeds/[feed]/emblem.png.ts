import type { APIRoute } from 'astro';
import sharp from 'sharp';
import { curriculum } from '../../../quiz/curriculum.ts';
import { pictureOf } from '../../../site/emblem/picture.ts';

interface Props {
  picture: string;
}

/** The emblem of each module as a picture: feed readers show no drawings. */
export async function getStaticPaths() {
  return (await curriculum()).modules.flatMap((module) => {
    const picture = pictureOf(module);
    return picture ? [{ params: { feed: module.id }, props: { picture } satisfies Props }] : [];
  });
}

export const GET: APIRoute<Props> = async ({ props }) =>
  new Response(new Uint8Array(await sharp(Buffer.from(props.picture)).png({ palette: true }).toBuffer()), {
    headers: { 'Content-Type': 'image/png' },
  });
