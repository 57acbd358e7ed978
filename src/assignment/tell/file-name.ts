import { dayOf } from '../../dashboard/days.ts';
import { isoOf } from '../dates.ts';
import type { Report } from '../report.ts';

/** A name for a report's file, which says nothing about anybody. Example: `report-2027-03-05.json` */
export const fileName = ({ at }: Pick<Report, 'at'>, ending = ''): string => `report-${isoOf(dayOf(at))}${ending}.json`;
