import { texts } from '../types/texts';

const { common } = texts.pages;
/** WeChat fills `@names` from theme.json by the phone's light or dark view; the browser's bars are coloured in theme/browser.scss. */
const weapp = process.env.TARO_ENV === 'weapp';
const named = (name: string, browser: string) => (weapp ? `@${name}` : browser);

const tab = (page: string, text: string, icon: string) => ({
  pagePath: `pages/${page}/index`,
  text,
  iconPath: named(icon, `assets/${icon}.png`),
  selectedIconPath: named(`${icon}Chosen`, `assets/${icon}-chosen.png`),
});

export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/appointments/index',
    'pages/me/index',
    'pages/departments/index',
    'pages/department/index',
    'pages/doctor/index',
    'pages/confirm/index',
    'pages/appointment/index',
    'pages/patients/index',
    'pages/patient/index',
    'pages/notice/index',
    'pages/strikes/index',
    'pages/waiting/index',
    'pages/stops/index',
    'pages/guide/index',
    'pages/returns/index',
    'pages/surveys/index',
    'pages/survey/index',
    'pages/cases/index',
    'pages/case/index',
    'pages/complain/index',
    'pages/messages/index',
    'pages/cares/index',
    'pages/care/index',
  ],
  subPackages: [
    {
      root: 'desk',
      pages: [
        'today/index',
        'bookings/index',
        'booking/index',
        'calls/index',
        'stops/index',
        'stop/index',
        'lists/index',
        'returnDate/index',
        'log/index',
        'find/index',
        'patient/index',
        'book/index',
        'roster/index',
        'policy/index',
        'staff/index',
        'invite/index',
        'audit/index',
        'problems/index',
        'invitation/index',
      ],
    },
    {
      root: 'followup',
      pages: [
        'today/index',
        'call/index',
        'discharged/index',
        'discharge/index',
        'import/index',
        'plan/index',
        'figures/index',
        'records/index',
        'history/index',
        'samples/index',
        'sample/index',
      ],
    },
  ],
  darkmode: true,
  themeLocation: 'theme.json',
  window: {
    navigationStyle: 'default',
    navigationBarTitleText: common.hospital,
    navigationBarBackgroundColor: named('bar', '#ffffff'),
    navigationBarTextStyle: named('barText', 'black') as 'black',
    backgroundColor: named('ground', '#f3f6f5'),
    backgroundTextStyle: named('refresh', 'dark') as 'dark',
  },
  tabBar: {
    color: named('tab', '#586663'),
    selectedColor: named('tabChosen', '#0a756a'),
    backgroundColor: named('bar', '#ffffff'),
    borderStyle: named('tabLine', 'white') as 'white',
    list: [
      tab('home', common.tabs.home, 'home'),
      tab('appointments', common.tabs.appointments, 'list'),
      tab('me', common.tabs.me, 'me'),
    ],
  },
  animation: false,
  ...(weapp ? { cloud: true, lazyCodeLoading: 'requiredComponents' as const } : {}),
});
