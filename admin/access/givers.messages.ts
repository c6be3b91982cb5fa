import { messages } from '../i18n/define.ts';

/** Who could see to it that there is somebody who may, and in which way. */
export const giverMessages = messages({
  zh: {
    givers: {
      nobody: '目前没有人可以找。能给出这项权限的人：',
      anywhere: '能给出这项权限的人：',
      placers: '还没有派到任何部门，现在没有人能办。可以派的人：',
      by: {
        RIGHTS: '可通过岗位角色或个人授权给出',
        JOB_DESCRIPTION: '可写入职位说明书的权限条款，经审核批准后生效',
        PLACE: '派单后由派到的部门办理',
      },
    },
  },
  en: {
    givers: {
      nobody: 'There is nobody to ask at present. These could give it:',
      anywhere: 'These could give it:',
      placers: 'It has not been sent to a place yet, so nobody can do it now. These may send it:',
      by: {
        RIGHTS: 'by a role of a post, or in person',
        JOB_DESCRIPTION: 'by a line of a job description, once it is reviewed and approved',
        PLACE: 'by sending it to the place that then does it',
      },
    },
  },
});
