// chinese: the parts of department names; a longer part comes before a shorter one with which it
// begins
const pieces: [piece: string, treats: string][] = [
  ['心血管', 'heart and vessels'],
  ['心脏', 'heart'],
  ['心理', 'mental health'],
  ['心', 'heart'],
  ['呼吸', 'lungs and breathing'],
  ['消化', 'stomach and bowels'],
  ['神经', 'brain and nerves'],
  ['精神', 'mental health'],
  ['肾脏', 'kidneys'],
  ['肾', 'kidneys'],
  ['免疫', 'immune system'],
  ['风湿', 'rheumatism'],
  ['血液', 'blood'],
  ['血管', 'vessels'],
  ['内分泌', 'hormones and diabetes'],
  ['感染', 'infections'],
  ['传染', 'infections'],
  ['肝胆', 'liver and gall bladder'],
  ['肝', 'liver'],
  ['胃肠', 'stomach and bowels'],
  ['肛肠', 'bowels'],
  ['泌尿', 'urinary system'],
  ['甲状腺', 'thyroid'],
  ['乳腺', 'breast'],
  ['胸', 'chest'],
  ['骨', 'bones and joints'],
  ['脊柱', 'spine'],
  ['关节', 'joints'],
  ['烧伤', 'burns'],
  ['整形', 'plastic surgery'],
  ['普通', 'general'],
  ['妇产', 'women and childbirth'],
  ['妇', 'women'],
  ['产', 'pregnancy and childbirth'],
  ['生殖', 'fertility'],
  ['新生儿', 'newborn babies'],
  ['儿', 'children'],
  ['老年', 'elderly people'],
  ['眼耳鼻喉', 'eyes, ears, nose and throat'],
  ['耳鼻咽喉头颈', 'ears, nose, throat, head and neck'],
  ['耳鼻咽喉', 'ears, nose and throat'],
  ['耳鼻喉', 'ears, nose and throat'],
  ['眼', 'eyes'],
  ['口腔', 'teeth and mouth'],
  ['皮肤', 'skin'],
  ['性病', 'sexual health'],
  ['肿瘤', 'cancer'],
  ['疼痛', 'pain'],
  ['康复', 'rehabilitation'],
  ['中西医结合', 'Chinese and Western medicine'],
  ['中医', 'Chinese medicine'],
  ['针灸', 'acupuncture'],
  ['推拿', 'massage'],
  ['急诊', 'emergency'],
  ['重症', 'intensive care'],
  ['全', 'general'],
  ['体检', 'health check'],
  ['营养', 'nutrition'],
];
/** Parts that do not say what the department treats. */
const silent = ['性疾病', '医学', '门诊', '中心', '内科', '病', '与', '和', '、', '科'];
const surgical = '外科';

/**
 * What a department treats, from the parts of its name: `Surgery: chest, heart, brain and nerves`.
 * Empty if a part is unknown.
 */
export function sayDepartment(name: string): string {
  const treats: string[] = [];
  let rest = name;
  while (rest) {
    const known = pieces.find(([piece]) => rest.startsWith(piece));
    const piece = known?.[0] ?? [surgical, ...silent].find(each => rest.startsWith(each));
    if (piece === undefined) return '';
    if (known && !treats.includes(known[1])) treats.push(known[1]);
    rest = rest.slice(piece.length);
  }
  const said = treats.join(', ');
  const all = name.includes(surgical) ? (said ? `surgery: ${said}` : 'surgery') : said;
  return all.charAt(0).toUpperCase() + all.slice(1);
}
