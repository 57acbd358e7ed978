/** The day a page last changed for its readers: its newest change, else the day it was written. */
export const lastChanged = ({ written, changes }: { written: string; changes: { date: string }[] }): string =>
  changes.reduce((newest, { date }) => (date > newest ? date : newest), written);
