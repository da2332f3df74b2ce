/**
 * The texts of `npm run rehearse` (a simulated cloud environment on this machine, for trying the
 * steps of the handbook).
 */
export const rehearsalTexts = {
  opened: (url: string, env: string, folder: string) =>
    [
      `预演环境已经打开，在浏览器里看：${url}`,
      '在另一个窗口里先设置这些变量，再照手册执行 npm run deploy、npm run data：',
      `  export CLOUD_REHEARSAL=${url} CLOUD_ENV=${env} TENCENTCLOUD_SECRETID=any TENCENTCLOUD_SECRETKEY=any`,
      `什么也不会发到腾讯云和微信。数据在 ${folder}，删掉这个文件夹就从头再来。Ctrl+C 结束。`,
    ].join('\n'),
  portTaken: (port: string) =>
    `端口 ${port} 已经有程序在用。换一个再试：PORT=8091 npm run rehearse`,
  here: (url: string) => `这是预演（${url}），什么也不会发到腾讯云。`,
};
