#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a CSV or XLSX file back, with nothing of ours, and prints what is in it as JSON."""

import csv
import json
import re
import sys
import zipfile
from xml.etree import ElementTree

MAIN = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
TERMS = '{http://purl.org/dc/terms/}'


def read_csv(path):
    with open(path, encoding='utf-8', newline='') as file:
        return {'rows': list(csv.reader(file, strict=True))}


def column_of(reference):
    number = 0
    for letter in re.match('[A-Z]+', reference).group():
        number = number * 26 + ord(letter) - 64
    return number - 1


def read_xlsx(path):
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        part = lambda name: ElementTree.fromstring(archive.read(name))
        strings = [''.join(text.text or '' for text in item.iter(MAIN + 't'))
                   for item in part('xl/sharedStrings.xml').iter(MAIN + 'si')]
        styles = part('xl/styles.xml')
        formats = {item.get('numFmtId'): item.get('formatCode') for item in styles.iter(MAIN + 'numFmt')}
        formats |= {'0': 'General', '1': '0', '2': '0.00', '3': '#,##0', '4': '#,##0.00'}
        bold = [font.find(MAIN + 'b') is not None for font in styles.find(MAIN + 'fonts')]
        cells_styles = [(formats[item.get('numFmtId')], bold[int(item.get('fontId'))])
                        for item in styles.find(MAIN + 'cellXfs')]
        sheet = part('xl/worksheets/sheet1.xml')
        pane = next(sheet.iter(MAIN + 'pane'), None)
        rows = []
        for row in sheet.iter(MAIN + 'row'):
            cells = {}
            for cell in row.iter(MAIN + 'c'):
                value = cell.find(MAIN + 'v')
                if value is None:
                    continue
                is_text = cell.get('t') == 's'
                style = cells_styles[int(cell.get('s', '0'))]
                cells[str(column_of(cell.get('r')))] = {
                    'text': strings[int(value.text)] if is_text else value.text,
                    'is_text': is_text,
                    'format': style[0],
                    'bold': style[1],
                }
            rows.append(cells)
        return {
            'rows': rows,
            'formulas': sum(1 for _ in sheet.iter(MAIN + 'f')),
            'frozen': pane is not None and pane.get('ySplit') == '1' and pane.get('state') == 'frozen',
            'sheet': next(part('xl/workbook.xml').iter(MAIN + 'sheet')).get('name'),
            'created': next(part('docProps/core.xml').iter(TERMS + 'created')).text,
        }


json.dump({'csv': read_csv, 'xlsx': read_xlsx}[sys.argv[1]](sys.argv[2]), sys.stdout)
