// Tokens of the design for antd; styles/base.css holds the same for our own elements.
import type { ThemeConfig } from 'antd'

export const theme: ThemeConfig = {
  hashed: false,
  cssVar: { key: 'kc' },
  token: {
    fontFamily: "'Be Vietnam Pro', 'Segoe UI', 'Liberation Sans', sans-serif",
    fontSize: 13,
    lineHeight: 1.46,
    colorPrimary: '#14467a',
    colorInfo: '#14467a',
    colorSuccess: '#1e6b3a',
    colorWarning: '#8a5300',
    colorError: '#a61b1b',
    colorLink: '#14467a',
    colorText: '#17212b',
    colorTextSecondary: '#3d4852',
    colorTextTertiary: '#59636d',
    colorTextQuaternary: '#59636d',
    colorTextPlaceholder: '#646e78',
    colorTextDescription: '#4a545e',
    colorBorder: '#7d848d',
    colorBorderSecondary: '#dcdad2',
    colorBgLayout: '#f3f2ed',
    borderRadius: 3,
    borderRadiusLG: 4,
    borderRadiusSM: 2,
    controlHeight: 32,
    controlHeightSM: 28,
    boxShadow: 'none',
    boxShadowSecondary: '0 4px 16px rgba(18, 32, 46, 0.16)',
    // Where nothing may move, antd must not wait for the end of a movement either.
    motion: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
  },
  components: {
    Button: {
      primaryShadow: 'none',
      defaultShadow: 'none',
      dangerShadow: 'none',
      fontWeight: 500,
      paddingInlineSM: 10,
    },
    Segmented: { itemSelectedBg: '#fff', trackBg: '#e6e5de' },
  },
}
