/** Names that browsers still give for places that are called otherwise today. All know today's name, too. */
const TODAY = new Map([
  ['Asia/Calcutta', 'Asia/Kolkata'],
  ['Asia/Katmandu', 'Asia/Kathmandu'],
  ['Asia/Rangoon', 'Asia/Yangon'],
  ['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
]);

/**
 * A time zone by the IANA name it is sent with.
 * @param zone what the browser calls the zone of the device; one that gives an offset only is taken for UTC: the instant
 * of a meeting is the same
 */
export const zoneNamed = (zone: string): string =>
  /^[A-Za-z][\w+/-]{1,39}$/.test(zone) ? (TODAY.get(zone) ?? zone) : 'UTC';

/** The time zone of this device. */
export const ownZone = (): string => zoneNamed(Intl.DateTimeFormat().resolvedOptions().timeZone);
