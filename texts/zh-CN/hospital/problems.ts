/** The problem of a field of the hospital's own data, by the code of its schema. */
export const hospitalProblems = {
  OWN_PHONE_FORM: '电话写成区号加号码（如 0571-87654321）、手机号或 400 号码',
  COLOR_FORM: '颜色要写成 # 加六位，如 #0a756a',
  PICTURE_FORM: '图片的地址要以 https:// 开头，别的手机打不开',
  LOGO_FORM: '标志要是 PNG、JPEG 或 WebP 图片',
  ACCENT_FAINT_LIGHT: '浅色界面里这个颜色看不清（对比不到 4.5），请选深一些的',
  ACCENT_FAINT_DARK: '深色界面里这个颜色看不清（对比不到 4.5），请选浅一些的',
};

const names: Record<string, string> = {
  name: '名称',
  servicePhone: '服务电话',
  hours: '办公时间',
  registration: '登记台',
  complaints: '投诉处',
  place: '地点',
  phone: '电话',
  deskPlace: '导诊台在哪',
  bring: '要带什么',
  steps: '就诊流程',
  title: '标题',
  text: '内容',
  survey: '满意度调查',
  lead: '开头的话',
  thanks: '填完的话',
  followUp: '随访中心',
  callers: '随访电话',
  greeting: '开口的话',
  fits: '各科看什么人',
  department: '科室',
  floors: '楼层图',
  picture: '图片地址',
  logo: '标志',
  accent: '主色',
  light: '浅色界面',
  dark: '深色界面',
};

/** A field's path in words: `steps.2.text` is `就诊流程 > 第 3 步 > 内容`. */
export const sayHospitalField = (path: string): string =>
  path
    .replace(/^hospital\./, '')
    .split('.')
    .map(part => (/^\d+$/.test(part) ? `第 ${Number(part) + 1} 步` : (names[part] ?? part)))
    .join(' > ');

/**
 * Only the last part of the path, for a group that already shows the others: `内容`; a step is
 * numbered.
 */
export const sayLastOfField = (path: string): string =>
  sayHospitalField(path).replace(/^(登记台|投诉处|随访中心|就诊流程) > /, '');

/** A field's problem: `登记台 > 电话：请填写`. */
export const sayHospitalProblem = ({ path, message }: { path: string; message: string }): string =>
  `${sayHospitalField(path)}：${message}`;
