/** Minutes in words: `45 minutes`, `1 hour`, `2 hours 10 minutes`. Above an hour rounded to five minutes. */
export function hours(minutes: number): string {
  if (minutes < 60) return `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
  const rounded = Math.round(minutes / 5) * 5;
  const whole = Math.floor(rounded / 60);
  const rest = rounded % 60;
  return [`${whole} ${whole === 1 ? 'hour' : 'hours'}`, ...(rest > 0 ? [`${rest} minutes`] : [])].join(' ');
}
