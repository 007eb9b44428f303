-- Drives Neovim as an author would: opens the files of a library, looks at the findings, completes, makes a quick fix, renames,
-- formats and saves. Writes what it saw as JSON. Started with: nvim --headless -u INIT -c 'luafile session.lua'
local library, result = vim.env.KNEAD_LIBRARY, vim.env.KNEAD_RESULT
local seen = {}

local function wait_for(what, condition)
  if not vim.wait(60000, condition, 50) then
    error('waited in vain for ' .. what)
  end
end

local function open(name)
  vim.cmd('edit ' .. vim.fn.fnameescape(library .. '/' .. name))
  return vim.api.nvim_get_current_buf()
end

local function lines(buffer)
  return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n') .. '\n'
end

local function findings(buffer)
  local found = {}
  for _, each in ipairs(vim.diagnostic.get(buffer)) do
    table.insert(found, {
      code = each.user_data.lsp.code, message = each.message, severity = each.severity, source = each.source,
      line = each.lnum + 1, column = each.col + 1, endLine = each.end_lnum + 1, endColumn = each.end_col + 1,
    })
  end
  return found
end

local function codes(buffer)
  local found = {}
  for _, each in ipairs(findings(buffer)) do
    found[each.code] = true
  end
  return found
end

local function cursor_at(buffer, text)
  vim.api.nvim_set_current_buf(buffer)
  local row, column = unpack(vim.fn.searchpos('\\V' .. text, 'cw'))
  if row == 0 then
    error('not in the text: ' .. text)
  end
  vim.api.nvim_win_set_cursor(0, { row, column - 1 })
end

local function run()
  local techniques, routines, safety, header =
    open('techniques.knead'), open('routines.knead'), open('safety.knead'), open('library.knead')
  seen.filetype = vim.bo[techniques].filetype
  wait_for('findings', function()
    return codes(techniques).KW002 and codes(techniques).KW101 and codes(header).KW701
  end)
  seen.findings = { ['techniques.knead'] = findings(techniques), ['library.knead'] = findings(header) }

  -- A quick fix, chosen in the menu that Neovim shows.
  cursor_at(techniques, 'upper-lega')
  vim.ui.select = function(items, options, choose)
    seen.actions = vim.tbl_map(options.format_item, items)
    for i, item in ipairs(items) do
      if options.format_item(item):find("Change it to 'upper-legs'", 1, true) then
        choose(item, i)
        return
      end
    end
    error('no such quick fix')
  end
  vim.lsp.buf.code_action()
  wait_for('the quick fix', function()
    return lines(techniques):find('upper%-legs') and not codes(techniques).KW002
  end)

  -- What can stand on a new line of the technique.
  cursor_at(techniques, 'stop-when')
  vim.api.nvim_buf_set_lines(techniques, vim.fn.line('.') - 1, vim.fn.line('.') - 1, false, { '  ' })
  vim.api.nvim_win_set_cursor(0, { vim.fn.line('.') - 1, 1 })
  local answer = vim.lsp.buf_request_sync(techniques, 'textDocument/completion', vim.lsp.util.make_position_params(), 30000)
  for _, each in pairs(answer) do
    seen.completions = vim.tbl_map(function(item)
      return item.abbr
    end, vim.lsp.util.text_document_completion_list_to_complete_items(each.result, ''))
  end
  vim.api.nvim_buf_set_lines(techniques, vim.fn.line('.') - 1, vim.fn.line('.'), false, {})

  -- Renamed where it is used, it has the new name in every file.
  cursor_at(techniques, 'varicose-veins')
  vim.lsp.buf.rename('swollen-veins')
  wait_for('the new name', function()
    return lines(techniques):find('swollen%-veins') and lines(safety):find('condition swollen%-veins')
  end)
  wait_for('the findings after it', function()
    return not codes(techniques).KW002 and not codes(safety).KW002
  end)

  -- Formatted, its statements stand in order and in line.
  vim.api.nvim_set_current_buf(techniques)
  seen.before = lines(techniques)
  vim.lsp.buf.formatting_sync(nil, 30000)
  seen.after = lines(techniques)
  vim.api.nvim_set_current_buf(routines)
  vim.cmd('silent %!kneadwork format -')
  seen.filtered = lines(routines)
  vim.cmd('silent wall')
end

local ok, message = xpcall(run, debug.traceback)
seen.error = not ok and message or nil
local file = io.open(result, 'w')
file:write(vim.fn.json_encode(seen))
file:close()
vim.cmd('qall!')
