import Taro from '@tarojs/taro';

interface Question {
  title: string;
  content: string;
  /** At most four characters each, by WeChat's rule. */
  yes: string;
  no: string;
}

/** Asks for confirmation with WeChat's own modal before something is removed or cancelled. */
export async function askToConfirm({ title, content, yes, no }: Question): Promise<boolean> {
  const { confirm } = await Taro.showModal({
    title,
    content,
    confirmText: yes,
    cancelText: no,
    confirmColor: '#b3261e',
    cancelColor: '#586663',
  });
  return confirm;
}
