/**
 * What somebody in human resources has pasted and not yet settled: a tick that may belong to two boxes, the number of a
 * row that fell into a word, and a target without a figure.
 */
export const pasted = {
  name: '粘贴的文本',
  by: 'hr',
  ago: 3,
  text: `职位说明书
职位编码        职位标识
职位名称 质检员        所属部门 培训品质部
直接上级 培训品质部主管
主要职责
1、抽听录音，按标准评分。
2、反馈问题，跟踪改进。
应负职责
重要性 职责标题/内容 衡量标准
1 录音质检：每月按比例抽听录音并评分。 抽检按时、评分准确
质检反馈：保证非故2 障时期抽检覆盖率在90%以上。 覆盖率在90%以上
3 投诉规范：检查投诉工单是否按规范处理。 投诉规范率达 %
任职要求
适应年龄 22岁以上 适应性别 √男 √女
所需学历 √高中 中专（职高） 大学专科 大学本科 硕士以上
任职资格 从事话务工作一年以上，熟悉服务规范。
素质要求 公正、细致。
岗前培训 服务规范与评分标准
在岗培训 每季度一次评分校准
职位依据 （注：任职文件、规章制度、部门职责、流程等）
编写 审核 批准 编制日期
`,
} as const;
