/**
 * The first code of a private-use range in which systems kept rare GBK characters before Unicode
 * had them.
 */
const FIRST = 0xe815;
/**
 * The characters of that range in present Unicode; a dot stands for a radical, which no name
 * contains.
 */
const ROW = [
  // chinese: characters of names
  ...('.𠂇𠂉𠃌.㑳㑇..龴㖞㘚㘎..㥮㤘龵㧏㧟㩳㧐龶龷㭎㱮㳠.𡗗龸.䁖䅟.䌷...𢦏䎱' +
    // chinese: characters of names
    '䎬.䏝䓖䙡䙌龹䜣䜩䝼䞍.䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶龺𤇾䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻'),
];

const PRIVATE = /[\uE815-\uE864]/g;

/**
 * A text with present Unicode characters in place of private-use ones: U+E863 becomes U+4DAE (R1).
 */
export const withoutPrivateUse = (text: string): string =>
  text.replace(PRIVATE, letter => {
    const now = ROW[letter.charCodeAt(0) - FIRST];
    return now === undefined || now === '.' ? letter : now;
  });
