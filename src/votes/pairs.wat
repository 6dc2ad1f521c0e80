;; Counts bits that rows have in common, 128 of them at a time. The source of pairs.wasm, which is made by
;;   npx wat2wasm src/votes/pairs.wat -o src/votes/pairs.wasm
;; src/votes/pairs.ts lays rows into this memory, and says where.
;;
;; A row is 1,024 bytes: at 0 and 4 two numbers, from which byte on and up to which it has any bits, 16 and 1,024 at the most, each divisible by
;; 16; and from 16 on the bits. Each function holds one row, at $a, against those at $b and every 5,120 bytes further on, up to $end. What it
;; counts is added to what stands at $to, and for each further row $step bytes further on.
(module
  ;; 28 pages of 64 KiB, and never more.
  (memory (export "memory") 28 28)

  ;; The rows VOTED, YES and NO of two seats, one after another: in how many roll calls both voted, and, in the next number, in how many of
  ;; these they chose the same.
  (func (export "alike") (param $a i32) (param $b i32) (param $end i32) (param $to i32) (param $step i32)
    (local $one i32) (local $other i32) (local $last i32) (local $pause i32)
    (local $both v128) (local $votedBytes v128) (local $sameBytes v128) (local $voted v128) (local $same v128)
    (loop $pairs
      (local.set $one (call $from (local.get $a) (local.get $b)))
      (local.set $last (call $upTo (local.get $a) (local.get $b)))
      (local.set $other (i32.add (local.get $b) (i32.sub (local.get $one) (local.get $a))))
      (local.set $voted (v128.const i64x2 0 0))
      (local.set $same (v128.const i64x2 0 0))
      (block $done
        (loop $stretches
          (br_if $done (i32.ge_u (local.get $one) (local.get $last)))
          (local.set $pause (call $pause (local.get $one) (local.get $last)))
          (local.set $votedBytes (v128.const i64x2 0 0))
          (local.set $sameBytes (v128.const i64x2 0 0))
          (loop $vectors
            (local.set $both (v128.and (v128.load (local.get $one)) (v128.load (local.get $other))))
            (local.set $votedBytes (i8x16.add (local.get $votedBytes) (i8x16.popcnt (local.get $both))))
            ;; Who voted, and said neither yes nor no, abstained.
            (local.set $sameBytes (i8x16.add (local.get $sameBytes) (i8x16.popcnt (v128.andnot (local.get $both) (v128.or
              (v128.xor (v128.load offset=1024 (local.get $one)) (v128.load offset=1024 (local.get $other)))
              (v128.xor (v128.load offset=2048 (local.get $one)) (v128.load offset=2048 (local.get $other))))))))
            (local.set $one (i32.add (local.get $one) (i32.const 16)))
            (local.set $other (i32.add (local.get $other) (i32.const 16)))
            (br_if $vectors (i32.lt_u (local.get $one) (local.get $pause))))
          (local.set $voted (i32x4.add (local.get $voted) (call $widened (local.get $votedBytes))))
          (local.set $same (i32x4.add (local.get $same) (call $widened (local.get $sameBytes))))
          (br $stretches)))
      (call $add (local.get $to) (local.get $voted))
      (call $add (i32.add (local.get $to) (i32.const 4)) (local.get $same))
      (local.set $to (i32.add (local.get $to) (local.get $step)))
      (local.set $b (i32.add (local.get $b) (i32.const 5120)))
      (br_if $pairs (i32.lt_u (local.get $b) (local.get $end)))))

  ;; How many bits both rows have.
  (func (export "common") (param $a i32) (param $b i32) (param $end i32) (param $to i32) (param $step i32)
    (local $one i32) (local $other i32) (local $last i32) (local $pause i32) (local $bytes v128) (local $common v128)
    (loop $pairs
      (local.set $one (call $from (local.get $a) (local.get $b)))
      (local.set $last (call $upTo (local.get $a) (local.get $b)))
      (local.set $other (i32.add (local.get $b) (i32.sub (local.get $one) (local.get $a))))
      (local.set $common (v128.const i64x2 0 0))
      (block $done
        (loop $stretches
          (br_if $done (i32.ge_u (local.get $one) (local.get $last)))
          (local.set $pause (call $pause (local.get $one) (local.get $last)))
          (local.set $bytes (v128.const i64x2 0 0))
          (loop $vectors
            (local.set $bytes (i8x16.add (local.get $bytes)
              (i8x16.popcnt (v128.and (v128.load (local.get $one)) (v128.load (local.get $other))))))
            (local.set $one (i32.add (local.get $one) (i32.const 16)))
            (local.set $other (i32.add (local.get $other) (i32.const 16)))
            (br_if $vectors (i32.lt_u (local.get $one) (local.get $pause))))
          (local.set $common (i32x4.add (local.get $common) (call $widened (local.get $bytes))))
          (br $stretches)))
      (call $add (local.get $to) (local.get $common))
      (local.set $to (i32.add (local.get $to) (local.get $step)))
      (local.set $b (i32.add (local.get $b) (i32.const 5120)))
      (br_if $pairs (i32.lt_u (local.get $b) (local.get $end)))))

  ;; Where in the row at $a both begin to have bits.
  (func $from (param $a i32) (param $b i32) (result i32) (local $one i32) (local $other i32)
    (local.set $one (i32.load (local.get $a)))
    (local.set $other (i32.load (local.get $b)))
    (i32.add (local.get $a)
      (select (local.get $one) (local.get $other) (i32.gt_u (local.get $one) (local.get $other)))))

  ;; Where in the row at $a one of them has no more.
  (func $upTo (param $a i32) (param $b i32) (result i32) (local $one i32) (local $other i32)
    (local.set $one (i32.load offset=4 (local.get $a)))
    (local.set $other (i32.load offset=4 (local.get $b)))
    (i32.add (local.get $a)
      (select (local.get $one) (local.get $other) (i32.lt_u (local.get $one) (local.get $other)))))

  ;; After 31 vectors, or before: each adds 8 at the most to a byte, which holds 255.
  (func $pause (param $one i32) (param $last i32) (result i32) (local $pause i32)
    (local.set $pause (i32.add (local.get $one) (i32.const 496)))
    (select (local.get $pause) (local.get $last) (i32.lt_u (local.get $pause) (local.get $last))))

  ;; The sums of each four of 16 bytes.
  (func $widened (param $bytes v128) (result v128)
    (i32x4.extadd_pairwise_i16x8_u (i16x8.extadd_pairwise_i8x16_u (local.get $bytes))))

  ;; Adds four numbers to the one that stands at $to.
  (func $add (param $to i32) (param $four v128)
    (i32.store (local.get $to)
      (i32.add (i32.load (local.get $to))
        (i32.add
          (i32.add (i32x4.extract_lane 0 (local.get $four)) (i32x4.extract_lane 1 (local.get $four)))
          (i32.add (i32x4.extract_lane 2 (local.get $four)) (i32x4.extract_lane 3 (local.get $four))))))))
