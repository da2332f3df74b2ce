const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * A text escaped for HTML, between tags or in an attribute, so that no typed text becomes a tag.
 */
export const escapedHtml = (text: string | number): string =>
  String(text).replace(/[&<>"']/g, character => ESCAPES[character]!);
