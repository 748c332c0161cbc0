"use strict";
// Blocks and their elements as HTML. A kind that is not here shows as an error, so that it is noticed.

const THUMB =
  '<svg viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round">' +
  '<path d="M6 9v8H3V9zM6 9l3.4-6.2c1.4 0 2.1 1 2.1 2.2L11 8h4.6c1 0 1.6.9 1.4 1.8l-1.3 5.8c-.2.8-.9 1.4-1.7 1.4H6"/></svg>';

const BLOCKS = {
  header: (block) => `<div class="header">${words(block.text)}</div>`,
  divider: () => '<div class="divider"></div>',
  section: (block) =>
    `<div class="section"><div class="words">${block.text ? words(block.text) : ""}</div>` +
    `${block.accessory ? element(block.accessory) : ""}</div>`,
  context: (block) => `<div class="context">${block.elements.map(words).join(" ")}</div>`,
  actions: (block) => `<div class="actions">${block.elements.map(element).join("")}</div>`,
  context_actions: (block) => block.elements.map(element).join(""),
  markdown: (block) => markdown(block.text),
  input: (block) =>
    `<div><div class="label">${words(block.label)}${block.optional ? "<small>(optional)</small>" : ""}</div>` +
    element(block.element) +
    (block.hint ? `<div class="hint">${words(block.hint)}</div>` : "") +
    "</div>",
};

const ELEMENTS = {
  button: (button) => `<span class="button ${button.style || ""}">${words(button.text)}</span>`,
  feedback_buttons: () =>
    `<div class="thumbs">${THUMB}${THUMB.replace("<svg", '<svg style="transform:scaleY(-1)"')}</div>`,
  plain_text_input: (input) => field(input.initial_value, placeholder(input, ""), input.multiline ? "many" : "", ""),
  static_select: (select) =>
    field(select.initial_option && select.initial_option.text.text, placeholder(select, "Select an option"), "", "▾"),
  multi_static_select: (select) =>
    field(
      (select.initial_options || []).map((option) => option.text.text).join(", "),
      placeholder(select, "Select options"),
      "",
      "▾",
    ),
  datepicker: (picker) => field(picker.initial_date, placeholder(picker, "Select a date"), "", "▾"),
  checkboxes: (boxes) => options(boxes.options, boxes.initial_options || [], ""),
  radio_buttons: (radios) => options(radios.options, radios.initial_option ? [radios.initial_option] : [], "round"),
};

function block(object) {
  return (BLOCKS[object.type] || unknown)(object);
}

function element(object) {
  return (ELEMENTS[object.type] || unknown)(object);
}

function unknown(object) {
  throw new Error("The renderer does not know " + object.type);
}

function placeholder(object, otherwise) {
  return object.placeholder ? object.placeholder.text : otherwise;
}

function field(value, empty, size, end) {
  const shown = value ? bare(value) : `<span class="empty">${bare(empty)}</span>`;
  return `<div class="field ${size}"><span>${shown}</span><span class="end">${end}</span></div>`;
}

function options(all, chosen, shape) {
  const on = new Set(chosen.map((option) => option.value));
  return all
    .map((option) => {
      const mark = on.has(option.value);
      const sign = mark && !shape ? "✓" : "";
      const about = option.description ? `<div class="about">${words(option.description)}</div>` : "";
      return `<div class="option"><span class="mark ${shape} ${mark ? "on" : ""}">${sign}</span><div>${words(option.text)}${about}</div></div>`;
    })
    .join("");
}
