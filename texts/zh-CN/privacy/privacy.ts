export const privacy = {
  title: '隐私说明',
  agree: '同意并继续',
  agreeing: '正在保存…',
  later: '暂不同意',
  chooseFirst: '请先打开上面的开关，再点同意。',
  on: '同意',
  off: '不同意',
  kinds: {
    identity: {
      title: '同意保存我的身份信息',
      note: '姓名、证件号码、电话，添加就诊人要用',
    },
    health: {
      title: '同意保存我的健康信息',
      note: '看哪个科、调查和意见，预约要用',
    },
    child: {
      title: '我是孩子的监护人，替孩子同意',
      note: '孩子未满 14 岁时需要',
    },
  },
  asked: {
    message: '微信要先问您：同意本小程序的隐私保护指引吗？',
    wayOn:
      '同意的，点最下面的按钮，微信才会把手机号、文件交给医院。不同意也能挂号，电话自己填就行。',
  },
  agreed: '已同意',
  takeBack: '收回同意',
  read: '看隐私说明',
  contract: {
    open: '看微信上的隐私保护指引',
    title: '小程序用户隐私保护指引',
    lines: ['在微信里，这里打开医院在微信登记的隐私保护指引。'],
    close: '知道了',
    failed: '这个微信打不开指引，请把微信更新到最新版本',
  },
};
