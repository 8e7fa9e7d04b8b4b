"""The style sheet, written from colour roles. What is not named here stays native: scroll bars, menus, dialogs, tooltips.

Widgets choose their look with dynamic properties: "kind" on buttons (primary, secondary, link, small), "mode"
(test, live, neutral), "tone" on labels (a role), "role" on frames (card, rail, bar, header, band, box).
Fonts are never set here: sizes follow the system's font (see `Theme.font`).
"""

from collections.abc import Mapping

from classe365_desktop.ui.tokens import Role

# A ring of 2 px replaces a border of 1 px; the padding gives up the difference, so nothing moves.
_TEMPLATE = """
QFrame[role="card"] {{ background: {surface}; border: 1px solid {line}; border-radius: 8px; }}
QFrame[role="box"] {{ background: {tint_neutral}; border: 0; border-radius: 6px; }}
QFrame[role="box"][mode="test"] {{ background: {test_tint}; }}
QFrame[role="box"][mode="live"] {{ background: {live_tint}; }}
QFrame[role="rail"] {{ background: {window}; border: 0; border-right: 1px solid {line}; }}
QFrame[role="strip"] {{ background: {window}; border: 0; border-bottom: 1px solid {line}; }}
QFrame[role="bar"] {{ background: {window}; border: 0; border-top: 1px solid {line}; }}
QFrame[role="header"] {{ background: {window}; border: 0; }}
QFrame[role="line"] {{ background: {line}; border: 0; }}
QPushButton {{ background: {surface}; color: {ink}; border: 1px solid {edge}; border-radius: 6px;
  padding: 6px 12px; }}
QPushButton:hover, QPushButton:pressed {{ background: {sunken}; }}
QPushButton:focus {{ border: 2px solid {focus}; padding: 5px 11px; }}
QPushButton:disabled {{ color: {disabled}; border-color: {line}; background: {surface}; }}
QPushButton[kind="small"] {{ padding: 2px 8px; }}
QPushButton[kind="small"]:focus {{ padding: 1px 7px; }}
QPushButton[kind="link"] {{ background: transparent; color: {link}; border: 1px solid transparent; padding: 3px 8px; }}
QPushButton[kind="link"]:hover, QPushButton[kind="link"]:pressed {{ background: {sunken}; }}
QPushButton[kind="link"]:focus {{ border: 2px solid {focus}; padding: 2px 7px; }}
QPushButton[kind="link"]:disabled {{ color: {disabled}; }}
QPushButton[kind="primary"] {{ background: {neutral}; color: {on_neutral}; border: 1px solid {neutral}; padding: 6px 16px; }}
QPushButton[kind="primary"]:hover, QPushButton[kind="primary"]:pressed {{ background: {ink}; border-color: {ink}; }}
QPushButton[kind="primary"][mode="test"] {{ background: {test}; color: {on_test}; border-color: {test}; }}
QPushButton[kind="primary"][mode="test"]:hover {{ background: {test_hover}; border-color: {test_hover}; }}
QPushButton[kind="primary"][mode="live"] {{ background: {live}; color: {on_live}; border-color: {live}; }}
QPushButton[kind="primary"][mode="live"]:hover {{ background: {live_hover}; border-color: {live_hover}; }}
QPushButton[kind="primary"]:focus {{ padding: 5px 15px; border: 2px solid {focus}; }}
QPushButton[kind="primary"]:disabled {{ background: {sunken}; color: {disabled}; border-color: {line}; }}
QPushButton[kind="plain"] {{ background: transparent; border: 0; padding: 0; }}
QLineEdit {{ background: {surface}; color: {ink}; border: 1px solid {edge}; border-radius: 6px;
  padding: 5px 11px; }}
QLineEdit {{ placeholder-text-color: {ink3}; }}
QLineEdit[kept="true"] {{ placeholder-text-color: {ink}; }}
QLineEdit:focus {{ border: 2px solid {focus}; padding: 4px 10px; }}
QLineEdit:disabled {{ color: {disabled}; background: {sunken}; border-color: {line}; }}
QLineEdit:read-only {{ border-color: {line}; }}
QLineEdit:read-only:focus {{ border-color: {focus}; }}
QComboBox {{ background: {surface}; color: {ink}; border: 1px solid {edge}; border-radius: 6px;
  padding: 5px 10px; }}
QComboBox:focus {{ border: 2px solid {focus}; padding: 4px 9px; }}
QComboBox:disabled {{ color: {disabled}; border-color: {line}; }}
QComboBox::drop-down {{ border: 0; width: 28px; }}
QComboBox::down-arrow {{ image: none; }}
QAbstractSpinBox {{ background: {surface}; color: {ink}; border: 1px solid {edge}; border-radius: 6px; padding: 5px 10px; }}
QAbstractSpinBox:focus {{ border: 2px solid {focus}; padding: 4px 9px; }}
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus {{ background: transparent; border: 0; padding: 0; }}
QCheckBox {{ spacing: 10px; padding: 5px 4px 5px 2px; border: 2px solid transparent; border-radius: 6px; }}
QCheckBox:focus {{ border-color: {focus}; }}
QCheckBox:disabled {{ color: {disabled}; }}
QCheckBox::indicator {{ width: 16px; height: 16px; border: 1px solid {edge}; border-radius: 4px; background: {surface}; }}
QCheckBox::indicator:checked {{ background: {neutral}; border-color: {neutral}; }}
QCheckBox[mode="test"]::indicator:checked {{ background: {test}; border-color: {test}; }}
QCheckBox[mode="live"]::indicator:checked {{ background: {live}; border-color: {live}; }}
QCheckBox::indicator:disabled {{ border-color: {line}; background: {sunken}; }}
QTabBar {{ background: {window}; border: 0; }}
QTabBar::tab {{ background: {window}; color: {ink2}; border: 0; border-bottom: 3px solid transparent;
  padding: 8px 22px 7px 18px; }}
QTabBar::tab:hover {{ background: {sunken}; }}
QTabBar::tab:disabled {{ color: {disabled}; }}
QTabBar::tab:selected {{ color: {ink}; border-bottom-color: {neutral}; }}
QTabBar::tab:middle:selected {{ border-bottom-color: {test}; }}
QTabBar::tab:last:selected {{ border-bottom-color: {live}; }}
QProgressBar {{ background: {sunken}; border: 0; border-radius: 3px; min-height: 6px; max-height: 6px; }}
QProgressBar::chunk {{ background: {neutral}; border-radius: 3px; }}
QProgressBar[mode="test"]::chunk {{ background: {test}; }}
QProgressBar[mode="live"]::chunk {{ background: {live}; }}
QListView {{ background: transparent; border: 0; outline: 0; }}
QTableView {{ background: transparent; border: 0; outline: 0; }}
QHeaderView {{ background: transparent; border: 0; }}
QHeaderView::section {{ background: transparent; color: {ink2}; border: 0; border-bottom: 1px solid {line};
  padding: 8px; }}
QHeaderView::section:first {{ padding-left: 16px; }}
QScrollArea {{ background: transparent; border: 0; }}
QStatusBar {{ background: {window}; color: {ink2}; border-top: 1px solid {line}; }}
QStatusBar::item {{ border: 0; }}
QLabel[tone="ink2"] {{ color: {ink2}; }}
QLabel[tone="ink3"] {{ color: {ink3}; }}
QLabel[tone="test"] {{ color: {test}; }}
QLabel[tone="live"] {{ color: {live}; }}
QLabel[tone="on-test-band"] {{ color: {on_test_band}; }}
QLabel[tone="on-live-band"] {{ color: {on_live_band}; }}
QLabel[tone="pass"] {{ color: {pass}; }}
QLabel[tone="note"] {{ color: {note}; }}
QLabel[tone="warning"] {{ color: {warning}; }}
QLabel[tone="failure"] {{ color: {failure}; }}
QLabel[tone="unknown"] {{ color: {unknown}; }}
"""


def style_sheet(colors: Mapping[Role, str]) -> str:
    """Write the whole sheet with these colours ("#rrggbb" for each role)."""
    named = {role.value.replace("-", "_"): color for role, color in colors.items()}
    return _TEMPLATE.format(tint_neutral=colors[Role.SUNKEN], **named)
