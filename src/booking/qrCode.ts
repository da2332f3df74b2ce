import qrcode from 'qrcode-generator';

/**
 * A QR code of the text as a GIF data URL, with the quiet zone that scanners need and error
 * correction for scratched screens.
 */
export function qrCode(text: string): string {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  return code.createDataURL(8, 32);
}
