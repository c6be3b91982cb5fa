/** By which words a clause goes on with what its label asks for. */
const about: Readonly<Record<string, RegExp>> = {
  age: /岁|年龄|年满|放宽|不限|均可|^[\s\d\-–—~～至到以上下之间及含（）()<>≤≥]+$/,
  gender: /男|女|性别|不限|均可|皆可/,
  education:
    /学历|文凭|毕业|全日制|统招|学位|院校|不限|放宽|初中|专科|本科|大专|中专|高中|技校|职高|硕士|博士|研究生|专业(?!技能|知识|素养)|相当/,
  rank: /职称|初级|中级|高级|助理|工程师|不限/,
  major: /专业|学科|类|系|不限/,
  language:
    /普通话|国语|粤语|英语|日语|韩语|语言|口语|听说|读写|方言|口音|发音|流利|标准|级(?:以上|及)?|不限|双语|话$/,
  typing: /打字|录入|字|速度|分钟|五笔|拼音|盲打|正确率|准确率/,
  voice: /声|嗓|音|吐字|语速|语调/,
  appearance: /形象|仪|容|貌|外|五官|气质|身高|体型|体重|端正|大方/,
  health: /健康|身体|体|病|视力|听力|色盲|色弱|精力|残|身高/,
};

/** Whether a clause goes on with what a label asks for; of other labels all does. */
export const isAbout = (id: string, written: string): boolean => about[id]?.test(written) ?? true;
