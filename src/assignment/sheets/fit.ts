/** How high a line may be in print, in millimetres, widest first; the letters grow smaller with it. See `sheets.css`. */
const FITS = ['9', '7.5', '6.5', '5.5', '4.8', '4.2'] as const;
/** What US Letter leaves for a sheet between its margins, with the address below it, in millimetres. A4 is higher. */
const ROOM = 245;
const PIXELS_A_MILLIMETRE = 96 / 25.4;

/**
 * Sets the sheet as large as it prints on one page with what was typed. It is tried on a copy that nobody sees, laid out
 * at the width of A4, which is the narrower of the two papers.
 * @param widest the height of a line of the empty sheet
 * @returns whether it fits; if not, it is as small as one can still read
 */
export function fitOnPage(paper: HTMLElement, widest: string): boolean {
  const trial = paper.cloneNode(true) as HTMLElement;
  trial.setAttribute('data-trial', '');
  paper.after(trial);
  const fits = FITS.slice(FITS.findIndex((fit) => fit === widest));
  const fit = fits.find((each) => {
    trial.dataset['fit'] = each;
    return trial.offsetHeight <= ROOM * PIXELS_A_MILLIMETRE;
  });
  trial.remove();
  paper.dataset['fit'] = fit ?? FITS.at(-1)!;
  return fit !== undefined;
}
