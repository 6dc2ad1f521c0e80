;; Reads both rows of every pair of rows, 128 bits at a time, and counts nothing: src/votes/pairs.wat without what it does with them.
(module
  (memory (export "memory") 1)

  ;; Rows of $bytes each, up to $end, a multiple of 96: YES, ABSTAIN and NO of 128 roll calls, those of the next 128, and so on.
  (func (export "pass") (param $bytes i32) (param $end i32) (result i32)
    (local $row i32) (local $other i32) (local $one i32) (local $two i32) (local $last i32)
    (local $yes v128) (local $abstain v128) (local $no v128)
    (loop $rows
      (local.set $other (local.get $row))
      (local.set $last (i32.add (local.get $row) (local.get $bytes)))
      (loop $pairs
        (local.set $one (local.get $row))
        (local.set $two (local.get $other))
        (loop $vectors
          ;; Each choice by itself, and twice in one go: it takes half as long as if each had to wait for the one before.
          (local.set $yes (v128.xor (local.get $yes) (v128.and (v128.load (local.get $one)) (v128.load (local.get $two)))))
          (local.set $abstain (v128.xor (local.get $abstain) (v128.and (v128.load offset=16 (local.get $one)) (v128.load offset=16 (local.get $two)))))
          (local.set $no (v128.xor (local.get $no) (v128.and (v128.load offset=32 (local.get $one)) (v128.load offset=32 (local.get $two)))))
          (local.set $yes (v128.xor (local.get $yes) (v128.and (v128.load offset=48 (local.get $one)) (v128.load offset=48 (local.get $two)))))
          (local.set $abstain (v128.xor (local.get $abstain) (v128.and (v128.load offset=64 (local.get $one)) (v128.load offset=64 (local.get $two)))))
          (local.set $no (v128.xor (local.get $no) (v128.and (v128.load offset=80 (local.get $one)) (v128.load offset=80 (local.get $two)))))
          (local.set $one (i32.add (local.get $one) (i32.const 96)))
          (local.set $two (i32.add (local.get $two) (i32.const 96)))
          (br_if $vectors (i32.lt_u (local.get $one) (local.get $last))))
        (local.set $other (i32.add (local.get $other) (local.get $bytes)))
        (br_if $pairs (i32.lt_u (local.get $other) (local.get $end))))
      (local.set $row (local.get $last))
      (br_if $rows (i32.lt_u (local.get $row) (local.get $end))))
    (local.set $yes (v128.xor (local.get $yes) (v128.xor (local.get $abstain) (local.get $no))))
    (i32.xor
      (i32.xor (i32x4.extract_lane 0 (local.get $yes)) (i32x4.extract_lane 1 (local.get $yes)))
      (i32.xor (i32x4.extract_lane 2 (local.get $yes)) (i32x4.extract_lane 3 (local.get $yes))))))
