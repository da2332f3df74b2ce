const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it may stand in a page, between tags or in an attribute: nothing that somebody typed becomes a tag. */
export const escapedHtml = (text: string | number): string =>
  String(text).replace(/[&<>"']/g, character => ESCAPES[character]!);
