const NAMES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Words as they may stand in HTML, between tags and in attributes. */
export const escaped = (words: string): string => words.replace(/[&<>"']/g, (letter) => NAMES[letter]!);
